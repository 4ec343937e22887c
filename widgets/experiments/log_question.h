#pragma once

#include "widgets/common/job_runner.h"
#include "widgets/experiments/experiment_case.h"
#include "widgets/experiments/experiment_log.h"

#include <QString>

#include <functional>
#include <utility>

namespace rankwright {

class MessageBar;

/// The question that a page has of a log: the latest one wins, a failure is told in place with a button that
/// asks again.
class LogQuestion final : public QObject {
  Q_OBJECT

public:
  /// `title` is what the status bar says of it. The runner and the bar outlive this.
  LogQuestion(JobRunner& jobs, MessageBar& message, const QString& title, QObject* parent);

  /// Asks the case's log: `work(const ExperimentCase&, EventStore&, const JobControl&)` on a worker, which
  /// returns a `Result`, and `show` with its value in the window.
  template <class Work, class Show>
  void ask(SharedCase asked, Work work, Show show) {
    begin();
    job_ = jobs_.start(
        {slot(), title_, this, {}},
        [asked, work](const JobControl& job) {
          return asked->log->ask([&](EventStore& store) { return work(*asked, store, job); });
        },
        [this, show](auto value) {
          end();
          show(std::move(value));
        },
        [this, asked, work, show](const Error& error) {
          end();
          fail(error, [this, asked, work, show] { ask(asked, work, show); });
        });
    emit runningChanged();
  }

  /// Forgets what was asked, without a word.
  void drop();
  /// Stops what was asked for the person who asked.
  void cancel();
  bool isRunning() const { return job_ != 0; }
  /// How far the answer is, in words; empty while nothing is asked.
  QString progressText() const;

signals:
  void runningChanged();
  /// There is no answer: the bar says why.
  void failed();

private:
  QString slot() const;
  void begin();
  void end();
  void fail(const Error& error, std::function<void()> retry);

  JobRunner& jobs_;
  MessageBar& message_;
  QString title_;
  JobId job_ = 0; ///< 0: none
};

} // namespace rankwright
