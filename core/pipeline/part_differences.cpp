#include "core/pipeline/part_differences.h"

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
  const auto fields = trace.fields.size();
  for (std::size_t a = 0; a < fields; ++a) {
    terms.push_back({trace.fields[a], own.linear[a], other.linear[a]});
    for (std::size_t b = a; b < fields && !own.pair.empty(); ++b) {
      const auto index = LogitParts::pairIndex(a, b, fields);
      terms.push_back({trace.fields[a] + " × " + trace.fields[b], own.pair[index], other.pair[index]});
    }
  }
  if (own.deep && other.deep) terms.push_back({std::string(kDeepPart), *own.deep, *other.deep});
  return terms;
}

} // namespace

std::vector<PartDifference> partDifferences(const Trace& trace, const LogitParts& item,
                                            const LogitParts& other, std::size_t count) {
  auto terms = allTerms(trace, item, other);
  std::erase_if(terms, [](const PartDifference& each) { return distanceOf(each) <= kNothing; });
  std::ranges::stable_sort(terms, std::ranges::greater(), distanceOf);
  if (terms.size() > count) terms.resize(count);
  return terms;
}

} // namespace rankwright
