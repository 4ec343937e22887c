#include "widgets/models/run_trainer.h"

#include "core/workspace/workspace.h"
#include "widgets/common/job_text.h"
#include "widgets/common/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <mutex>
#include <utility>

namespace rankwright {

/// Written by the worker, read by the window.
struct RunTrainer::News {
  std::mutex mutex;
  std::string name;
  std::vector<CurvePoint> points; ///< not read yet
};

RunTrainer::RunTrainer(JobRunner& jobs, QObject* parent) : QObject(parent), jobs_(jobs) {
  connect(&jobs_, &JobRunner::progressed, this, &RunTrainer::read);
}

void RunTrainer::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  const auto isOther = !workspace || !workspace_ || workspace->folder() != workspace_->folder();
  workspace_ = std::move(workspace);
  if (!isOther) return;
  jobs_.drop(slot());
  name_.clear();
  curve_.clear();
  if (isRunning()) end();
}

QString RunTrainer::slot() const {
  return QStringLiteral("models/train/%1").arg(reinterpret_cast<quintptr>(this));
}

void RunTrainer::train(const ModelConfig& config, const std::string& name) {
  start(
      tr("Training a model"),
      [config, name](const WorkspaceSources& sources, RunRequest request, const JobControl& job) {
        request.name = name;
        return trainRun(sources, config, request, job);
      },
      [this, config, name] { train(config, name); });
}

void RunTrainer::resume(const std::string& name) {
  start(
      tr("Training %1").arg(toQt(name)),
      [name](const WorkspaceSources& sources, const RunRequest& request, const JobControl& job) {
        return resumeRun(sources, name, request, job);
      },
      [this, name] { resume(name); });
}

void RunTrainer::start(const QString& title, Train train, std::function<void()> retry) {
  if (!workspace_ || isRunning()) return;
  news_ = std::make_shared<News>();
  pause_ = std::stop_source();
  name_.clear();
  curve_.clear();
  RunRequest request;
  request.program = QStringLiteral("%1 %2")
                        .arg(QCoreApplication::applicationName(), QCoreApplication::applicationVersion())
                        .toStdString();
  request.pause = pause_.get_token();
  request.runs = folder_;
  request.eventLogs = eventLogs_;
  request.onStarted = [news = news_](const RunInfo& run) {
    const std::lock_guard lock(news->mutex);
    news->name = run.name;
  };
  request.onPoint = [news = news_](const CurvePoint& point) {
    const std::lock_guard lock(news->mutex);
    news->points.push_back(point);
  };
  job_ = jobs_.start(
      {slot(), title, this, tr("Models")},
      [config = workspace_->config(), train = std::move(train),
       request](const JobControl& job) -> Result<RunInfo> {
        RW_ASSIGN(const auto sources, readWorkspaceSources(config, job));
        return train(sources, request, job);
      },
      [this](const RunInfo& run) {
        end();
        emit ended(run);
      },
      [this, retry = std::move(retry)](const Error& error) {
        end();
        emit failed(error.kind == ErrorKind::Cancelled ? tr("Training was stopped.")
                                                       : tr("The model could not be trained."),
                    error, retry);
      });
  emit runningChanged();
}

void RunTrainer::read() {
  if (!news_) return;
  std::vector<CurvePoint> points;
  std::string name;
  {
    const std::lock_guard lock(news_->mutex);
    points = std::exchange(news_->points, {});
    name = news_->name;
  }
  if (std::exchange(name_, name) != name) emit started(toQt(name));
  if (points.empty()) return;
  std::ranges::move(points, std::back_inserter(curve_));
  emit curveGrew();
}

void RunTrainer::end() {
  read();
  news_.reset();
  job_ = 0;
  emit runningChanged();
}

void RunTrainer::pause() {
  if (!isRunning() || isPausing()) return;
  pause_.request_stop();
  emit runningChanged();
}

void RunTrainer::cancel() {
  if (isRunning()) jobs_.cancel(job_);
}

QString RunTrainer::progressText() const {
  if (!isRunning()) return {};
  return isPausing() ? tr("Pausing: writing the checkpoint…") : runningText(jobs_, job_);
}

} // namespace rankwright
