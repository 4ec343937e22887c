#pragma once

#include "core/pipeline/stopwatch.h"

#include <cstdint>

namespace rankwright {

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
