#include "core/pipeline/reasons.h"

#include "core/pipeline/logit_terms.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

// Sums of float32 products differ in their last bits between rows although the term is the same.
constexpr float kSameTerm = 1e-6F;

/// Whether a term takes the item's value for all candidates that are explained, and so cannot have decided
/// their order.
bool isConstant(const Trace& trace, float own, const LogitTermPlace& place) {
  return std::ranges::all_of(trace.ranked, [&](const RankedItem& each) {
    return !each.parts || std::abs(logitTermAt(*each.parts, place) - own) <= kSameTerm;
  });
}

} // namespace

std::vector<Reason> topReasons(const Trace& trace, const RankedItem& item, std::size_t count) {
  std::vector<Reason> reasons;
  if (!item.parts) return reasons;
  for (const auto& place : logitTermPlaces(*item.parts)) {
    const auto contribution = logitTermAt(*item.parts, place);
    if (contribution > 0 && !isConstant(trace, contribution, place))
      reasons.push_back({contribution, logitTermName(place, trace.fields)});
  }
  std::ranges::stable_sort(reasons, std::ranges::greater(), &Reason::contribution);
  if (reasons.size() > count) reasons.resize(count);
  return reasons;
}

} // namespace rankwright
