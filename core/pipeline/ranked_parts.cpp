#include "core/pipeline/ranked_parts.h"

#include "core/pipeline/pipeline.h"

#include <algorithm>
#include <array>

namespace rankwright {

namespace {

using Items = std::span<const RankedItem* const>;

std::vector<LogitParts> partsInTrace(Items items) {
  std::vector<LogitParts> parts;
  for (const auto* item : items)
    parts.push_back(*item->parts);
  return parts;
}

bool isModelOf(const Trace& trace, const Pipeline& pipeline) {
  if (trace.modelDigest.empty()) return false;
  const auto ranker = pipeline.sources().ranker();
  return ranker && (*ranker)->digest() == trace.modelDigest;
}

} // namespace

std::vector<LogitParts> rankedParts(const Trace& trace, const Pipeline& pipeline, Items items) {
  if (std::ranges::all_of(items, [](const auto* item) { return item->parts.has_value(); }))
    return partsInTrace(items);
  if (!isModelOf(trace, pipeline)) return {};
  std::vector<ItemId> ids;
  for (const auto* item : items)
    ids.push_back(item->item);
  return pipeline.partsOf(trace.request, ids).value_or(std::vector<LogitParts>());
}

std::optional<LogitParts> rankedParts(const Trace& trace, const Pipeline& pipeline, ItemId item) {
  const auto ranked = std::ranges::find(trace.ranked, item, &RankedItem::item);
  if (ranked == trace.ranked.end()) return std::nullopt;
  auto parts = rankedParts(trace, pipeline, std::array<const RankedItem*, 1>{&*ranked});
  return parts.empty() ? std::nullopt : std::optional(std::move(parts.front()));
}

} // namespace rankwright
