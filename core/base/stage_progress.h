#pragma once

#include "core/base/job_control.h"

#include <atomic>
#include <string_view>
#include <thread>

namespace rankwright {

/// Adds up what several threads have done in one stage of a job. Only the thread that made it tells the job,
/// at most a few hundred times, since a job's callback belongs to one thread.
class StageProgress {
public:
  /// `job` outlives this; `total` in any unit, that of `advance`.
  StageProgress(const JobControl& job, std::string_view stage, double total);

  /// `units` more are done. From any thread.
  void advance(double units);

  const JobControl& job() const { return job_; }

private:
  const JobControl& job_;
  std::string_view stage_;
  double total_;
  std::thread::id owner_;
  std::atomic<double> done_ = 0;
  double reported_ = 0;
};

} // namespace rankwright
