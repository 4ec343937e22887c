#include "core/pipeline/reasons.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace rankwright {

namespace {

// Sums of float32 products differ in their last bits between rows although the term is the same.
constexpr float kSameTerm = 1e-6F;

/// Whether a term takes the item's value for all candidates that are explained, and so cannot have decided
/// their order.
template <class Term>
bool isConstant(const Trace& trace, float own, Term term) {
  return std::all_of(trace.ranked.begin(), trace.ranked.end(), [&](const RankedItem& each) {
    return !each.parts || std::abs(term(*each.parts) - own) <= kSameTerm;
  });
}

std::string termName(const Trace& trace, std::size_t a, std::size_t b, bool pair) {
  if (!pair) return trace.fields[a];
  return trace.fields[a] + " × " + trace.fields[b];
}

template <class Term>
void addReason(std::vector<Reason>& reasons, const Trace& trace, const RankedItem& item, std::size_t a,
               std::size_t b, bool pair, Term term) {
  const float contribution = term(*item.parts);
  if (!(contribution > 0) || isConstant(trace, contribution, term)) return;
  reasons.push_back({static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b), contribution,
                     termName(trace, a, b, pair)});
}

} // namespace

std::vector<Reason> topReasons(const Trace& trace, const RankedItem& item, std::size_t count) {
  std::vector<Reason> reasons;
  if (!item.parts) return reasons;
  const auto fields = trace.fields.size();
  for (std::size_t a = 0; a < fields; ++a) {
    addReason(reasons, trace, item, a, a, false, [a](const LogitParts& parts) { return parts.linear[a]; });
    for (std::size_t b = a; b < fields; ++b) {
      const auto index = LogitParts::pairIndex(a, b, fields);
      addReason(reasons, trace, item, a, b, true,
                [index](const LogitParts& parts) { return parts.pair[index]; });
    }
  }
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const Reason& a, const Reason& b) { return a.contribution > b.contribution; });
  if (reasons.size() > count) reasons.resize(count);
  return reasons;
}

} // namespace rankwright
