#pragma once

#include "widgets/common/job_runner.h"
#include "widgets/experiments/experiment_list.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace rankwright {

/// Lists experiments and analyses them one after the other, the one that is wanted first. What was analysed
/// stays until its definition or its log changes.
class ExperimentAnalyser final : public QObject {
  Q_OBJECT

public:
  explicit ExperimentAnalyser(JobRunner& jobs, QObject* parent = nullptr);

  /// Looks into the folders `experiments` of these folders.
  void look(const std::vector<std::filesystem::path>& folders);
  void clear();

  const std::vector<ListedExperiment>& experiments() const { return experiments_; }
  const ListedExperiment* find(const std::string& name) const;

  /// Analyses this one next.
  void want(const std::string& name);
  /// Asks another question about an experiment; `asked` tells the answer.
  void ask(const SharedCase& about, const ExperimentQuestion& question);
  /// Forgets the question that was asked last.
  void dropQuestion();
  void cancel();
  bool isLooking() const;
  bool isAnalysing() const { return !running_.empty(); }
  bool isAsking() const;

signals:
  /// The list is another one.
  void listed();
  /// One more is analysed, or failed to be.
  void analysed(const QString& name);
  void asked(const rankwright::SharedCase& answer);
  void failed(const QString& title, const rankwright::Error& error, const std::function<void()>& retry);

private:
  /// What an analysis was made of: it is made anew when that changes.
  struct Mark {
    std::string text;
    std::filesystem::path log;
    std::int64_t changed = 0;
    std::uintmax_t bytes = 0;

    friend bool operator==(const Mark&, const Mark&) = default;
  };
  struct Known {
    Mark mark;
    SharedCase analysed;
    std::optional<Error> error;
  };

  /// As it was when it was looked for: what changes while it is analysed is seen by the next look.
  struct Marked {
    WorkspaceExperiment declared;
    Mark mark;
  };

  static Mark markOf(const WorkspaceExperiment& declared);
  static Result<std::vector<Marked>> markedIn(const std::vector<std::filesystem::path>& folders);
  void take(std::vector<Marked> marked);
  void next();
  void analyse(ListedExperiment& experiment);
  void end(const std::string& name, SharedCase analysed, std::optional<Error> error);
  QString slot(const char* part) const;

  JobRunner& jobs_;
  std::vector<ListedExperiment> experiments_;
  std::map<std::string, Mark> marks_;  ///< of `experiments_`, by name
  std::map<std::string, Known> known_; ///< by name
  std::string wanted_;
  std::string running_; ///< name of the one that is being analysed; "" for none
};

} // namespace rankwright
