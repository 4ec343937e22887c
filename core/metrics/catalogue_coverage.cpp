#include "core/metrics/catalogue_coverage.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rankwright {

namespace {

/// Σ (2i − n − 1) x_i / (n Σ x) for rising x, i from 1.
double giniOf(std::vector<std::uint64_t> places, double total) {
  std::ranges::sort(places);
  const auto n = static_cast<double>(places.size());
  double sum = 0;
  for (std::size_t i = 0; i < places.size(); ++i)
    sum += (2 * static_cast<double>(i + 1) - n - 1) * static_cast<double>(places[i]);
  return sum / (n * total);
}

double entropyOf(std::span<const std::uint64_t> places, double total) {
  double entropy = 0;
  for (const auto count : places) {
    const auto share = static_cast<double>(count) / total;
    if (count > 0) entropy -= share * std::log(share);
  }
  return entropy;
}

} // namespace

Result<CatalogueCoverage> catalogueCoverage(std::span<const std::uint64_t> places) {
  const auto total = static_cast<double>(std::accumulate(places.begin(), places.end(), std::uint64_t{0}));
  if (total == 0)
    return fail(ErrorKind::InvalidArgument, "no list has a place, for items: {}", places.size());
  CatalogueCoverage result;
  result.recommendedItems =
      places.size() - static_cast<std::uint64_t>(std::ranges::count(places, std::uint64_t{0}));
  result.coverage = static_cast<double>(result.recommendedItems) / static_cast<double>(places.size());
  result.gini = giniOf({places.begin(), places.end()}, total);
  result.entropy = entropyOf(places, total);
  return result;
}

std::optional<double> intraListDiversity(std::span<const std::uint32_t> categories) {
  if (categories.size() < 2) return std::nullopt;
  std::vector<std::uint32_t> sorted(categories.begin(), categories.end());
  std::ranges::sort(sorted);
  double samePairs = 0;
  for (auto begin = sorted.begin(); begin != sorted.end();) {
    const auto end = std::upper_bound(begin, sorted.end(), *begin);
    const auto count = static_cast<double>(end - begin);
    samePairs += count * (count - 1) / 2;
    begin = end;
  }
  const auto n = static_cast<double>(sorted.size());
  return 1 - samePairs / (n * (n - 1) / 2);
}

Result<double> selfInformation(std::span<const double> popularity) {
  if (popularity.empty())
    return fail(ErrorKind::InvalidArgument, "novelty needs at least one item, but there are {}",
                popularity.size());
  double bits = 0;
  for (const auto share : popularity) {
    if (!(share > 0 && share <= 1))
      return fail(ErrorKind::InvalidArgument,
                  "the popularity of an item is a share above 0 and at most 1: {}", share);
    bits -= std::log2(share);
  }
  return bits / static_cast<double>(popularity.size());
}

} // namespace rankwright
