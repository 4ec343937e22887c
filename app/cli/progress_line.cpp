#include "app/cli/progress_line.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace rankwright::cli {

namespace {

constexpr auto kInterval = std::chrono::milliseconds(100);
constexpr const char* kClearLine = "\r\x1b[K";

std::string timeLeft(double elapsedSeconds, double share) {
  if (share <= 0 || elapsedSeconds < 0.5) return "";
  const auto seconds = static_cast<long>(elapsedSeconds / share * (1 - share) + 0.5);
  return seconds < 60 ? fmt::format(", {} s left", seconds)
                      : fmt::format(", {} min {} s left", seconds / 60, seconds % 60);
}

} // namespace

ProgressLine::ProgressLine() : enabled_(::isatty(STDERR_FILENO) == 1), stageStart_(Clock::now()) {}

ProgressLine::~ProgressLine() {
  if (shown_) fmt::print(stderr, "{}", kClearLine);
}

std::string ProgressLine::describe(const Progress& progress) const {
  if (progress.total <= 0) return std::string(progress.stage);
  const double share = std::clamp(progress.done / progress.total, 0.0, 1.0);
  const double elapsed = std::chrono::duration<double>(Clock::now() - stageStart_).count();
  return fmt::format("{}: {:.0f} %{}", progress.stage, 100 * share, timeLeft(elapsed, share));
}

void ProgressLine::show(const Progress& progress) {
  if (!enabled_) return;
  const std::lock_guard lock(mutex_);
  const auto now = Clock::now();
  if (stage_ != progress.stage) {
    stage_ = progress.stage;
    stageStart_ = now;
  } else if (now - lastShown_ < kInterval) {
    return;
  }
  lastShown_ = now;
  shown_ = true;
  fmt::print(stderr, "{}{}", kClearLine, describe(progress));
  std::fflush(stderr);
}

} // namespace rankwright::cli
