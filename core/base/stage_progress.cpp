#include "core/base/stage_progress.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr double kReports = 200;

} // namespace

StageProgress::StageProgress(const JobControl& job, std::string_view stage, double total)
    : job_(job), stage_(stage), total_(total), owner_(std::this_thread::get_id()) {
  job_.report(stage_, 0, total_);
}

void StageProgress::advance(double units) {
  const double done = done_.fetch_add(units) + units;
  if (std::this_thread::get_id() != owner_ || (done - reported_) * kReports < total_) return;
  reported_ = done;
  job_.report(stage_, std::min(done, total_), total_);
}

} // namespace rankwright
