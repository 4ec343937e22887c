#pragma once

#include "widgets/common/job_runner.h"

#include <QString>

#include <functional>
#include <utility>

namespace rankwright {

class MessageBar;

/// The question that a page has of the engine: the latest one wins, a failure is told in place with a button
/// that asks again.
class PageQuestion : public QObject {
  Q_OBJECT

public:
  /// What is said of the question.
  struct Words {
    QString title;   ///< while it is worked out, in the status bar
    QString failure; ///< a sentence for when there is no answer
  };

  /// The runner and the bar outlive this.
  PageQuestion(JobRunner& jobs, MessageBar& message, Words words, QObject* parent);

  /// Asks on a worker: `work(const JobControl&)` returns a `Result`, and `show` gets its value in the window.
  template <class Work, class Show>
  void ask(Work work, Show show) {
    begin();
    job_ = jobs_.start(
        {slot(), words_.title, this, {}}, work,
        [this, show](auto value) {
          end();
          show(std::move(value));
        },
        [this, work, show](const Error& error) {
          end();
          fail(error, [this, work, show] { ask(work, show); });
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
  Words words_;
  JobId job_ = 0; ///< 0: none
};

} // namespace rankwright
