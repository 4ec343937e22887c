#include "widgets/common/job_runner.h"

#include <algorithm>

namespace rankwright {

using namespace std::chrono_literals;

namespace {

constexpr auto kProgressInterval = 100ms;
/// Dropped jobs may hold a thread for a while, so that there are more threads than views that ask.
constexpr int kThreads = 6;

std::chrono::milliseconds age(JobProgress::Clock::time_point begin, JobProgress::Clock::time_point now) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(now - begin);
}

} // namespace

JobRunner::JobRunner(QObject* parent) : QObject(parent) {
  pool_.setMaxThreadCount(std::max(kThreads, QThread::idealThreadCount()));
  progressTimer_.setInterval(kProgressInterval);
  connect(&progressTimer_, &QTimer::timeout, this, &JobRunner::progressed);
}

JobRunner::~JobRunner() {
  for (const auto& job : jobs_)
    job->stop.request_stop();
  jobs_.clear();
  pool_.waitForDone();
}

JobControl JobRunner::controlOf(const Job& job) {
  return {job.stop.get_token(),
          [progress = job.progress](const Progress& report) { progress->write(report); }};
}

JobRunner::Job& JobRunner::add(JobRequest request, ErrorHandler onError) {
  drop(request.slot);
  auto job = std::make_unique<Job>();
  job->id = ++lastId_;
  job->receiverDied =
      connect(request.receiver, &QObject::destroyed, this, [this, id = job->id] { drop(id); });
  job->receiver = request.receiver;
  job->request = std::move(request);
  job->onError = std::move(onError);
  jobs_.push_back(std::move(job));
  progressTimer_.start();
  return *jobs_.back();
}

JobRunner::Jobs::iterator JobRunner::find(JobId id) {
  return std::ranges::find_if(jobs_, [id](const auto& job) { return job->id == id; });
}

std::unique_ptr<JobRunner::Job> JobRunner::take(JobId id) {
  const auto found = find(id);
  if (found == jobs_.end()) return nullptr;
  auto job = std::move(*found);
  jobs_.erase(found);
  disconnect(job->receiverDied);
  if (jobs_.empty()) progressTimer_.stop();
  emit jobsChanged();
  return job;
}

void JobRunner::drop(JobId id) {
  if (const auto job = take(id)) job->stop.request_stop();
}

void JobRunner::drop(const QString& slot) {
  const auto found = std::ranges::find_if(jobs_, [&](const auto& job) { return job->request.slot == slot; });
  if (found != jobs_.end()) drop((*found)->id);
}

void JobRunner::cancel(JobId id) {
  const auto job = take(id);
  if (!job) return;
  job->stop.request_stop();
  if (job->receiver) job->onError({ErrorKind::Cancelled, "cancelled: " + job->request.title.toStdString()});
}

void JobRunner::deliver(const Job& job, const Error& error) {
  job.onError(error);
  if (error.kind != ErrorKind::Cancelled)
    emit failed({job.request.kind, job.request.title, age(job.begin, JobProgress::Clock::now()), error});
}

std::vector<RunningJob> JobRunner::running() const {
  std::vector<RunningJob> all;
  const auto now = JobProgress::Clock::now();
  for (const auto& job : jobs_)
    all.push_back(
        {job->id, job->request.kind, job->request.title, age(job->begin, now), job->progress->read(now)});
  return all;
}

bool JobRunner::isRunning(const QString& slot) const {
  return std::ranges::any_of(jobs_, [&](const auto& job) { return job->request.slot == slot; });
}

} // namespace rankwright
