#pragma once

#include "core/base/job_control.h"

#include <QString>

#include <chrono>
#include <mutex>
#include <optional>

namespace rankwright {

/// How far a job was when it was last asked.
struct ProgressReading {
  QString stage;
  double done = 0;
  double total = 0; ///< 0 while it is not known
  std::optional<std::chrono::milliseconds> left =
      {}; ///< estimated for the stage; nothing while there is no basis for it
};

/// The latest progress of one job: written by the working thread, read by the window whenever it repaints.
/// Keeping only the latest one lets an engine report as often as it likes.
class JobProgress {
public:
  using Clock = std::chrono::steady_clock;

  void write(const Progress& progress, Clock::time_point now = Clock::now());
  ProgressReading read(Clock::time_point now = Clock::now()) const;

private:
  std::optional<std::chrono::milliseconds> timeLeft(Clock::time_point now) const;

  mutable std::mutex mutex_;
  std::string stage_;
  double done_ = 0;
  double total_ = 0;
  double doneAtStart_ = 0; ///< `done` of the stage's first report
  Clock::time_point stageStart_ = {};
};

} // namespace rankwright
