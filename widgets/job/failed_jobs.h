#pragma once

#include "widgets/common/job_runner.h"

#include <QDateTime>
#include <QObject>

#include <deque>

namespace rankwright {

/// A failure with the moment it came.
struct Failure {
  QDateTime time;
  FailedJob job;
};

/// Keeps the latest failures of a runner, so that an error that was dismissed in a hurry can be read and
/// reported later.
class FailedJobs final : public QObject {
  Q_OBJECT

public:
  explicit FailedJobs(JobRunner& jobs, QObject* parent = nullptr);

  /// The latest first, fifty at most.
  const std::deque<Failure>& failures() const { return failures_; }
  void forget();

signals:
  void changed();

private:
  std::deque<Failure> failures_;
};

/// Plain text for a bug report: what was done, what happened, how long it took, versions of program, Qt and
/// system.
QString reportOf(const Failure& failure);

} // namespace rankwright
