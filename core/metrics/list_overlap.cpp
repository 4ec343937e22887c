#include "core/metrics/list_overlap.h"

#include "core/metrics/inversions.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace rankwright {

namespace {

/// `result[d]`: the entries that stand in the first d places of both lists, for d up to the longer length.
std::vector<std::size_t> overlapByDepth(const AlignedLists& lists) {
  std::vector<std::size_t> overlap(std::max(lists.otherPlaces.size(), lists.otherLength) + 1);
  for (std::size_t place = 0; place < lists.otherPlaces.size(); ++place)
    if (const auto other = lists.otherPlaces[place])
      ++overlap[std::max(place, static_cast<std::size_t>(*other)) + 1];
  for (std::size_t depth = 1; depth < overlap.size(); ++depth)
    overlap[depth] += overlap[depth - 1];
  return overlap;
}

std::vector<double> sharedPlaces(const AlignedLists& lists) {
  std::vector<double> places;
  for (const auto& place : lists.otherPlaces)
    if (place) places.push_back(*place);
  return places;
}

} // namespace

std::size_t sharedCount(const AlignedLists& lists) {
  return static_cast<std::size_t>(
      std::ranges::count_if(lists.otherPlaces, [](const auto& place) { return place.has_value(); }));
}

std::optional<double> jaccardIndex(const AlignedLists& lists) {
  const auto shared = sharedCount(lists);
  const auto either = lists.otherPlaces.size() + lists.otherLength - shared;
  if (either == 0) return std::nullopt;
  return static_cast<double>(shared) / static_cast<double>(either);
}

std::optional<double> rankBiasedOverlap(const AlignedLists& lists, double p) {
  const auto shorter = std::min(lists.otherPlaces.size(), lists.otherLength);
  const auto longer = std::max(lists.otherPlaces.size(), lists.otherLength);
  if (longer == 0) return std::nullopt;
  if (shorter == 0) return 0;
  const auto overlap = overlapByDepth(lists);
  const auto s = static_cast<double>(shorter);
  const auto l = static_cast<double>(longer);
  const auto atShorter = static_cast<double>(overlap[shorter]);
  const auto atLonger = static_cast<double>(overlap[longer]);
  double sum = 0;
  double weight = 1;
  for (std::size_t depth = 1; depth <= longer; ++depth) {
    weight *= p;
    const auto d = static_cast<double>(depth);
    sum += static_cast<double>(overlap[depth]) / d * weight;
    if (depth > shorter) sum += atShorter * (d - s) / (s * d) * weight;
  }
  const auto rest = (atLonger - atShorter) / l + atShorter / s;
  return std::clamp((1 - p) / p * sum + rest * weight, 0.0, 1.0);
}

std::optional<double> kendallTau(const AlignedLists& lists) {
  auto places = sharedPlaces(lists);
  if (places.size() < 2) return std::nullopt;
  const auto count = static_cast<double>(places.size());
  const auto inversions = static_cast<double>(sortCountingInversions(places));
  return 1 - 4 * inversions / (count * (count - 1));
}

} // namespace rankwright
