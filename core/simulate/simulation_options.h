#pragma once

#include "core/base/result.h"

#include <cstdint>

namespace rankwright {

/// How large the simulated store is and what it starts from.
struct SimulationOptions {
  std::uint32_t items = 1000;
  std::uint32_t users = 300;
  std::uint32_t days = 30;
  std::uint64_t seed = 1;
  std::int64_t firstDay = 20150;   ///< days since the Unix epoch; 2025-03-03, a Monday
  double unknownItemShare = 0.025; ///< apps whose page is gone: only their key is in the export
};

/// The sizes that a simulation may have; above them it would take minutes or more memory than a laptop has.
struct SimulationLimits {
  static constexpr std::uint32_t kItems = 200'000;
  static constexpr std::uint32_t kUsers = 1'000'000;
  static constexpr std::uint32_t kDays = 3650;
  static constexpr std::int64_t kFirstDay = 2'000'000;       ///< days before or after 1970
  static constexpr std::uint64_t kUserItems = 2'000'000'000; ///< users × items
  static constexpr std::uint64_t kUserDays = 5'000'000;      ///< users × days
};

/// Errors: InvalidArgument for a value outside the limits, with the value.
Status checkOptions(const SimulationOptions& options);

} // namespace rankwright
