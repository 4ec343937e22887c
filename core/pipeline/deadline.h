#pragma once

#include <chrono>
#include <cstdint>

namespace rankwright {

/// A span of time that begins now.
class Stopwatch {
public:
  double milliseconds() const {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start_).count();
  }

private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

/// How long something may take that begins now.
class Deadline {
public:
  /// 0: as long as it likes.
  explicit Deadline(std::uint32_t milliseconds) : budget_(milliseconds) {}

  bool passed() const { return budget_ > 0 && watch_.milliseconds() > budget_; }
  double milliseconds() const { return watch_.milliseconds(); }

private:
  std::uint32_t budget_;
  Stopwatch watch_;
};

} // namespace rankwright
