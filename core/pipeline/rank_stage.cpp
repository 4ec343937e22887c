#include "core/pipeline/rank_stage.h"

#include <algorithm>
#include <utility>

namespace rankwright {

Result<std::vector<RankedItem>> rankByModel(std::span<const ItemId> candidates, const InputTables& tables,
                                            const Ranker& ranker, bool explain) {
  const auto rowCount = static_cast<std::uint32_t>(candidates.size());
  RW_ASSIGN(const auto scores, ranker.score(tables, rowCount));
  std::vector<LogitParts> parts;
  if (explain) {
    RW_ASSIGN(parts, ranker.explain(tables, rowCount));
  }

  std::vector<RankedItem> ranked;
  ranked.reserve(candidates.size());
  for (std::uint32_t i = 0; i < rowCount; ++i) {
    ranked.push_back({candidates[i], i, scores[i], std::nullopt});
    if (explain) ranked.back().parts = std::move(parts[i]);
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const RankedItem& a, const RankedItem& b) { return a.score > b.score; });
  return ranked;
}

std::vector<RankedItem> rankByMergeOrder(std::span<const ItemId> candidates) {
  std::vector<RankedItem> ranked;
  ranked.reserve(candidates.size());
  for (std::uint32_t i = 0; i < candidates.size(); ++i)
    ranked.push_back({candidates[i], i, 1.0F / (1.0F + static_cast<float>(i)), std::nullopt});
  return ranked;
}

} // namespace rankwright
