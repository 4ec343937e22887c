#pragma once

#include "core/base/job_control.h"

#include <chrono>
#include <mutex>
#include <string>

namespace rankwright::cli {

/// One line on a terminal that shows how far a job is and how long it still takes. Writes nothing when
/// standard error is no terminal.
class ProgressLine {
public:
  ProgressLine();
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void show(const Progress& progress);

private:
  using Clock = std::chrono::steady_clock;

  std::string describe(const Progress& progress) const;

  bool enabled_;
  std::mutex mutex_;
  std::string stage_;
  Clock::time_point stageStart_;
  Clock::time_point lastShown_;
  bool shown_ = false;
};

} // namespace rankwright::cli
