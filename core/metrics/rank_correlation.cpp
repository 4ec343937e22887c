#include "core/metrics/rank_correlation.h"

#include "core/metrics/inversions.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

using Pair = std::pair<double, double>;

std::uint64_t pairsOf(std::uint64_t count) {
  return count * (count - 1) / 2;
}

/// Pairs within runs of neighbours that are the same.
template <class Same>
std::uint64_t tiedPairs(std::size_t count, Same same) {
  std::uint64_t pairs = 0;
  std::size_t begin = 0;
  for (std::size_t i = 1; i <= count; ++i) {
    if (i < count && same(i - 1, i)) continue;
    pairs += pairsOf(i - begin);
    begin = i;
  }
  return pairs;
}

} // namespace

std::optional<double> kendallTauB(std::span<const double> x, std::span<const double> y) {
  const auto count = std::min(x.size(), y.size());
  if (count < 2) return std::nullopt;
  std::vector<Pair> pairs;
  pairs.reserve(count);
  for (std::size_t i = 0; i < count; ++i)
    pairs.emplace_back(x[i], y[i]);
  std::ranges::sort(pairs);
  const auto tiedX =
      tiedPairs(count, [&](std::size_t a, std::size_t b) { return pairs[a].first == pairs[b].first; });
  const auto tiedBoth = tiedPairs(count, [&](std::size_t a, std::size_t b) { return pairs[a] == pairs[b]; });
  std::vector<double> second;
  second.reserve(count);
  for (const auto& each : pairs)
    second.push_back(each.second);
  const auto discordant = sortCountingInversions(second);
  const auto tiedY = tiedPairs(count, [&](std::size_t a, std::size_t b) { return second[a] == second[b]; });

  const auto all = pairsOf(count);
  if (tiedX == all || tiedY == all) return std::nullopt;
  const auto untied = static_cast<double>(all - tiedX - tiedY + tiedBoth); // C + D
  const auto difference = untied - 2 * static_cast<double>(discordant);
  return difference / std::sqrt(static_cast<double>(all - tiedX)) /
         std::sqrt(static_cast<double>(all - tiedY));
}

} // namespace rankwright
