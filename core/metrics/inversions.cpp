#include "core/metrics/inversions.h"

#include <algorithm>
#include <cstddef>

namespace rankwright {

std::uint64_t sortCountingInversions(std::span<double> values) {
  if (values.size() < 2) return 0;
  const auto left = values.first(values.size() / 2);
  const auto right = values.subspan(left.size());
  auto count = sortCountingInversions(left) + sortCountingInversions(right);
  for (std::size_t i = 0, before = 0; i < left.size(); ++i) {
    while (before < right.size() && right[before] < left[i])
      ++before;
    count += before;
  }
  std::ranges::inplace_merge(values, values.begin() + static_cast<std::ptrdiff_t>(left.size()));
  return count;
}

} // namespace rankwright
