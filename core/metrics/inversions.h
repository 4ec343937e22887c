#pragma once

#include <cstdint>
#include <span>

namespace rankwright {

/// Sorts the values and counts the pairs that stood in falling order; equal ones are none. O(n log n).
std::uint64_t sortCountingInversions(std::span<double> values);

} // namespace rankwright
