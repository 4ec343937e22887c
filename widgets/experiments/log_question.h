#pragma once

#include "widgets/common/page_question.h"
#include "widgets/experiments/experiment_case.h"
#include "widgets/experiments/experiment_log.h"

namespace rankwright {

/// The question that a page has of a log.
class LogQuestion final : public PageQuestion {
  Q_OBJECT

public:
  /// `title` is what the status bar says of it. The runner and the bar outlive this.
  LogQuestion(JobRunner& jobs, MessageBar& message, const QString& title, QObject* parent);

  /// Asks the case's log: `work(const ExperimentCase&, EventStore&, const JobControl&)` on a worker, which
  /// returns a `Result`, and `show` with its value in the window.
  template <class Work, class Show>
  void ask(SharedCase asked, Work work, Show show) {
    PageQuestion::ask(
        [asked, work](const JobControl& job) {
          return asked->log->ask([&](EventStore& store) { return work(*asked, store, job); });
        },
        show);
  }
};

} // namespace rankwright
