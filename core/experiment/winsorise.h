#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// Whether users with 0 enter the percentile at which values are capped. Say which.
enum class CapOf : std::uint8_t { AllUsers, UsersAboveZero };

/// The value at a percentile of both arms together: one cap for all arms (a cap of its own would move their
/// difference). Errors: InvalidArgument for a share outside (0, 1), or no value to take it of.
Result<double> pooledCap(std::span<const double> a, std::span<const double> b, double share,
                         CapOf users = CapOf::AllUsers);

/// Values above the cap become the cap.
std::vector<double> winsorised(std::span<const double> values, double cap);

} // namespace rankwright
