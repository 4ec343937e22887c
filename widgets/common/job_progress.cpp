#include "widgets/common/job_progress.h"

#include "widgets/common/engine_text.h"

namespace rankwright {

using namespace std::chrono_literals;

void JobProgress::write(const Progress& progress, Clock::time_point now) {
  const std::lock_guard lock(mutex_);
  if (stage_ != progress.stage || stageStart_ == Clock::time_point{}) {
    stage_ = progress.stage;
    stageStart_ = now;
    doneAtStart_ = progress.done;
  }
  done_ = progress.done;
  total_ = progress.total;
}

ProgressReading JobProgress::read(Clock::time_point now) const {
  const std::lock_guard lock(mutex_);
  return {engineText(stage_), done_, total_, timeLeft(now)};
}

std::optional<std::chrono::milliseconds> JobProgress::timeLeft(Clock::time_point now) const {
  const auto advanced = done_ - doneAtStart_;
  const auto elapsed = std::chrono::duration<double, std::milli>(now - stageStart_);
  // A tenth of a second says nothing about a minute.
  if (total_ <= 0 || advanced <= 0 || elapsed < 500ms) return std::nullopt;
  return std::chrono::duration_cast<std::chrono::milliseconds>(elapsed * ((total_ - done_) / advanced));
}

} // namespace rankwright
