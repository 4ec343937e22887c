#pragma once

#include "app/cli/progress_line.h"
#include "core/base/job_control.h"

#include <fmt/core.h>

#include <cstdio>
#include <stop_token>
#include <string_view>
#include <utility>

namespace rankwright::cli {

/// Where a subcommand writes: results to standard output, notes and progress to standard error. Ctrl+C asks
/// the running job to stop, so that it can clean up.
class Console {
public:
  explicit Console(std::stop_token stop) : stop_(std::move(stop)) {}

  template <class... Args>
  void print(fmt::format_string<Args...> format, Args&&... args) {
    fmt::print(stdout, format, std::forward<Args>(args)...);
  }

  template <class... Args>
  void note(fmt::format_string<Args...> format, Args&&... args) {
    fmt::print(stderr, format, std::forward<Args>(args)...);
  }

  /// Asked to stop once somebody wants the command to end.
  const std::stop_token& stopToken() const { return stop_; }

  /// Shows progress while `line` lives.
  JobControl job(ProgressLine& line) const {
    return {stop_, [&line](const Progress& progress) { line.show(progress); }};
  }

private:
  std::stop_token stop_;
};

} // namespace rankwright::cli
