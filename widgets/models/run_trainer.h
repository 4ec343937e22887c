#pragma once

#include "core/model/learning_curve.h"
#include "core/runs/run_info.h"
#include "core/workspace/model_training.h"
#include "widgets/common/job_runner.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace rankwright {

class Workspace;

/// Trains runs of a workspace as jobs, one at a time, and tells how far the training is while it goes on.
class RunTrainer final : public QObject {
  Q_OBJECT

public:
  explicit RunTrainer(JobRunner& jobs, QObject* parent = nullptr);

  void setWorkspace(std::shared_ptr<const Workspace> workspace);
  /// Keeps runs in this folder instead of in the workspace; empty: there.
  void keepIn(const std::filesystem::path& folder) { folder_ = folder; }
  /// Reads event logs of this folder instead of those of the workspace; empty: those.
  void readLogsOf(const std::filesystem::path& folder) { eventLogs_ = folder; }
  const std::filesystem::path& folder() const { return folder_; }

  /// Trains anew; an empty name is found.
  void train(const ModelConfig& config, const std::string& name);
  /// Goes on with a paused run.
  void resume(const std::string& name);
  /// Keeps a checkpoint and ends.
  void pause();
  /// What was trained so far goes.
  void cancel();

  bool isRunning() const { return job_ != 0; }
  bool isPausing() const { return isRunning() && pause_.stop_requested(); }
  /// Of the run that is trained, or was trained last: empty before it began.
  const std::string& name() const { return name_; }
  const std::vector<CurvePoint>& curve() const { return curve_; }
  /// How far it is; empty while nothing is trained.
  QString progressText() const;

signals:
  void runningChanged();
  /// The run has a folder and a name.
  void started(const QString& name);
  /// The curve has more points.
  void curveGrew();
  /// It was trained to the end, or paused.
  void ended(const rankwright::RunInfo& run);
  void failed(const QString& title, const rankwright::Error& error, const std::function<void()>& retry);

private:
  struct News; ///< what the worker tells while it trains
  using Train = std::function<Result<RunInfo>(const WorkspaceSources& sources, const RunRequest& request,
                                              const JobControl& job)>;
  void start(const QString& title, Train train, std::function<void()> retry);
  void read();
  void end();
  QString slot() const;

  JobRunner& jobs_;
  std::shared_ptr<const Workspace> workspace_;
  std::filesystem::path folder_;
  std::filesystem::path eventLogs_;
  std::shared_ptr<News> news_;
  std::stop_source pause_;
  std::string name_;
  std::vector<CurvePoint> curve_;
  JobId job_ = 0; ///< 0: none
};

} // namespace rankwright
