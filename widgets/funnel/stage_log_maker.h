#pragma once

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/workspace/funnel_simulation.h"
#include "core/workspace/scratch_folder.h"
#include "widgets/common/job_runner.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace rankwright {

class Workspace;

/// A log that was made, and where it is kept.
struct MadeLog {
  std::filesystem::path path;
  bool isTemporary = false; ///< it goes with the window, since the workspace may not be written
  QString summary;          ///< what was made, in a sentence
};

/// Makes stage logs as jobs, one at a time: by simulating requests for a workspace's users, and of files with
/// RecFlow's columns. They lie in the workspace, or in a temporary place where that may not be written. Adds
/// what users did with the lists to logs that there are.
class StageLogMaker final : public QObject {
  Q_OBJECT

public:
  explicit StageLogMaker(JobRunner& jobs, QObject* parent = nullptr);

  void setWorkspace(std::shared_ptr<const Workspace> workspace);
  /// Keeps what is made in this folder instead of in the workspace.
  void keepIn(const std::filesystem::path& folder) { folder_ = folder; }
  const std::filesystem::path& folder() const { return folder_; }
  /// Where logs lie that were made while the workspace could not be written; empty when there are none.
  std::filesystem::path temporaryFolder() const { return scratch_ ? scratch_->path() : ""; }

  void simulate(const FunnelSimulationOptions& options);
  void importFile(const std::filesystem::path& file);
  /// Adds the events of a table to the log, which is then made() as well.
  void addFeedback(const std::filesystem::path& log, const std::filesystem::path& events);
  /// What was written so far goes.
  void cancel();
  bool isRunning() const { return job_ != 0; }
  /// How far the job is; empty while none runs.
  QString progressText() const;

signals:
  /// A job began or ended.
  void runningChanged();
  void made(const rankwright::MadeLog& log);
  void failed(const QString& title, const rankwright::Error& error, const std::function<void()>& retry);

private:
  using Scratch = std::shared_ptr<const ScratchFolder>;
  /// A file to be written.
  struct Target {
    std::filesystem::path path;
    Scratch scratch; ///< that it lies in, if any
  };
  /// A log, and what was done to it.
  struct Done {
    Target target;
    QString summary;
  };
  using Work = std::function<Result<Done>(const JobControl& job)>;
  /// What makes a log at a path and says what it made.
  using Make = std::function<Result<QString>(const std::filesystem::path& log, const JobControl& job)>;

  static Result<Target> targetFor(const Workspace& workspace, const std::filesystem::path& folder,
                                  Scratch scratch, const std::string& name);
  QString slot() const;
  /// Makes a log of that name, or with a number behind it.
  Work makeNew(const std::string& name, Make make) const;
  void start(const QString& title, const QString& failure, Work work);

  JobRunner& jobs_;
  std::shared_ptr<const Workspace> workspace_;
  std::filesystem::path folder_;
  Scratch scratch_;
  JobId job_ = 0; ///< 0: none
};

} // namespace rankwright
