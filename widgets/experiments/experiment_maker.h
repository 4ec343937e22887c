#pragma once

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/workspace/experiment_simulation.h"
#include "core/workspace/scratch_folder.h"
#include "widgets/common/job_runner.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace rankwright {

class Workspace;

/// Experiments that were made, and where their definitions are kept.
struct MadeExperiment {
  std::vector<std::string> names;
  bool isTemporary = false; ///< they go with the window, since the workspace may not be written
  QString summary;          ///< what was made, in a sentence
};

/// Makes event logs with definitions of their experiments as jobs, one at a time: by simulating people who
/// use the store under two pipelines, and of files of events. They lie in the workspace, or in a temporary
/// place where that may not be written.
class ExperimentMaker final : public QObject {
  Q_OBJECT

public:
  explicit ExperimentMaker(JobRunner& jobs, QObject* parent = nullptr);

  void setWorkspace(std::shared_ptr<const Workspace> workspace);
  /// Keeps what is made in this folder instead of in the workspace.
  void keepIn(const std::filesystem::path& folder) { folder_ = folder; }
  /// The folders whose experiments are to be listed.
  std::vector<std::filesystem::path> folders() const;

  void simulate(const ExperimentSimulationOptions& options);
  /// Imports a file of events as a mapping says: a TOML file, which may be one of the program's resources.
  void importFile(const std::filesystem::path& file, const QString& mapping);
  /// What was written so far goes.
  void cancel();
  bool isRunning() const { return job_ != 0; }
  /// How far the job is; empty while none runs.
  QString progressText() const;

signals:
  /// A job began or ended.
  void runningChanged();
  void made(const rankwright::MadeExperiment& experiment);
  void failed(const QString& title, const rankwright::Error& error, const std::function<void()>& retry);

private:
  using Scratch = std::shared_ptr<const ScratchFolder>;
  /// The folders that files are made in.
  struct Target {
    std::filesystem::path definitions;
    std::filesystem::path logs;
    Scratch scratch; ///< that they lie in, if any
  };
  struct Done {
    std::vector<std::string> names;
    QString summary;
    Scratch scratch;
  };
  /// What makes experiments in a target.
  using Make = std::function<Result<Done>(const Target& target, const JobControl& job)>;

  static Result<Target> targetFor(const Workspace& workspace, const std::filesystem::path& folder,
                                  Scratch scratch);
  void start(const QString& title, const QString& failure, Make make);
  QString slot() const;

  JobRunner& jobs_;
  std::shared_ptr<const Workspace> workspace_;
  std::filesystem::path folder_;
  Scratch scratch_;
  JobId job_ = 0; ///< 0: none
};

} // namespace rankwright
