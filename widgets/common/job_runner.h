#pragma once

#include "core/base/job_control.h"
#include "widgets/common/job_progress.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

#include <exception>
#include <functional>
#include <memory>
#include <stop_token>
#include <type_traits>
#include <vector>

namespace rankwright {

using JobId = quint64;

/// What a job is for. A slot holds one job: starting another one in it drops the earlier one without a word,
/// so that the latest request wins.
struct JobRequest {
  QString slot;      ///< e.g. "recommend"
  QString title;     ///< what the status bar says, e.g. "Recommending"
  QObject* receiver; ///< whose handlers are called; when it dies the job is dropped
  QString kind = {}; ///< what lists group it under, e.g. "Models"; empty for the small change of a view
};

/// A running job as the status bar shows it.
struct RunningJob {
  JobId id = 0;
  QString kind;
  QString title;
  std::chrono::milliseconds age = {};
  ProgressReading progress;
};

/// A job that ended with an error, as lists of failures keep it.
struct FailedJob {
  QString kind;
  QString title;
  std::chrono::milliseconds age = {}; ///< how long it had run
  Error error;
};

/// Runs engine calls on worker threads and brings their results back to the thread that the runner lives in
/// (the window's).
///
/// A dropped or cancelled job is forgotten at once: its stop token is set, its result never arrives, and the
/// engine returns in its own time. Handlers are called on the runner's thread, each job calls at most one of
/// them, once.
class JobRunner final : public QObject {
  Q_OBJECT

public:
  using ErrorHandler = std::function<void(const Error&)>;

  explicit JobRunner(QObject* parent = nullptr);

  /// Asks everything to stop and waits until the workers are back.
  ~JobRunner() override;

  /// Runs `work`, a callable `Result<T>(const JobControl&)`, and calls `onValue(T)` or `onError(const
  /// Error&)`. Exceptions of `work` arrive as ErrorKind::Internal.
  template <class Work, class OnValue>
  JobId start(JobRequest request, Work work, OnValue onValue, ErrorHandler onError);

  /// Stops the job for the person who asked: its error handler gets ErrorKind::Cancelled before this returns.
  void cancel(JobId id);

  /// Drops the job in the slot, if any; nothing is delivered.
  void drop(const QString& slot);

  /// The jobs that somebody is waiting for, the oldest first.
  std::vector<RunningJob> running() const;
  bool isRunning(const QString& slot) const;

signals:
  /// A job began or ended.
  void jobsChanged();
  /// Ten times a second while jobs run.
  void progressed();
  /// A job ended with an error other than Cancelled; its own handler has been called before.
  void failed(const rankwright::FailedJob& job);

private:
  struct Job {
    JobId id = 0;
    JobRequest request;
    QPointer<QObject> receiver;
    std::stop_source stop;
    std::shared_ptr<JobProgress> progress = std::make_shared<JobProgress>();
    JobProgress::Clock::time_point begin = JobProgress::Clock::now();
    std::unique_ptr<QFutureWatcherBase> watcher;
    QMetaObject::Connection receiverDied;
    ErrorHandler onError;
  };
  using Jobs = std::vector<std::unique_ptr<Job>>;

  template <class Work>
  static std::invoke_result_t<Work&, const JobControl&> guarded(Work& work, const JobControl& control);

  static JobControl controlOf(const Job& job);
  Job& add(JobRequest request, ErrorHandler onError);
  Jobs::iterator find(JobId id);
  /// Takes the job out of the list; nullptr when it was dropped before.
  std::unique_ptr<Job> take(JobId id);
  void drop(JobId id);
  void deliver(const Job& job, const Error& error);

  QThreadPool pool_;
  QTimer progressTimer_;
  Jobs jobs_;
  JobId lastId_ = 0;
};

template <class Work>
std::invoke_result_t<Work&, const JobControl&> JobRunner::guarded(Work& work, const JobControl& control) {
  try {
    if (auto status = control.check(); !status) return failureOf(status);
    return work(control);
  } catch (const std::exception& exception) {
    return fail(ErrorKind::Internal, "the engine failed: {}", exception.what());
  }
}

template <class Work, class OnValue>
JobId JobRunner::start(JobRequest request, Work work, OnValue onValue, ErrorHandler onError) {
  using Outcome = std::invoke_result_t<Work&, const JobControl&>;
  auto& job = add(std::move(request), std::move(onError));
  const auto id = job.id;
  auto watcher = std::make_unique<QFutureWatcher<Outcome>>();
  connect(watcher.get(), &QFutureWatcherBase::finished, this,
          [this, id, raw = watcher.get(), onValue = std::move(onValue)]() mutable {
            const auto done = take(id);
            if (!done) return;
            Outcome outcome = raw->future().takeResult();
            // The watcher is sending the signal that we answer.
            done->watcher.release()->deleteLater();
            if (!done->receiver) return;
            if (outcome)
              onValue(std::move(*outcome));
            else
              deliver(*done, outcome.error());
          });
  watcher->setFuture(QtConcurrent::run(
      &pool_, [control = controlOf(job), work = std::move(work)](QPromise<Outcome>& promise) mutable {
        promise.addResult(guarded(work, control));
      }));
  job.watcher = std::move(watcher);
  emit jobsChanged();
  return id;
}

} // namespace rankwright
