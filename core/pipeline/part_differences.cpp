#include "core/pipeline/part_differences.h"

#include "core/pipeline/logit_terms.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

constexpr float kNothing = 1e-6F; // of a logit

float distanceOf(const PartDifference& difference) {
  return std::abs(difference.own - difference.other);
}

std::vector<PartDifference> allTerms(const Trace& trace, const LogitParts& own, const LogitParts& other) {
  std::vector<PartDifference> terms;
  for (const auto& place : logitTermPlaces(own))
    terms.push_back({logitTermName(place, trace.fields), logitTermAt(own, place), logitTermAt(other, place)});
  return terms;
}

/// What the towers of the further tasks add, each to the logit of its own.
void addTowers(std::vector<PartDifference>& terms, const LogitParts& own, const LogitParts& other) {
  for (std::size_t task = 1; task < own.tasks.size(); ++task)
    terms.push_back({fmt::format("deep part of {}", own.tasks[task].output), own.tasks[task].deep,
                     other.tasks[task].deep});
}

} // namespace

std::vector<PartDifference> partDifferences(const Trace& trace, const LogitParts& item,
                                            const LogitParts& other, std::size_t count) {
  auto terms = allTerms(trace, item, other);
  addTowers(terms, item, other);
  std::erase_if(terms, [](const PartDifference& each) { return distanceOf(each) <= kNothing; });
  std::ranges::stable_sort(terms, std::ranges::greater(), distanceOf);
  if (terms.size() > count) terms.resize(count);
  return terms;
}

} // namespace rankwright
