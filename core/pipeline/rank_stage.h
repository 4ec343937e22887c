#pragma once

#include "core/base/result.h"
#include "core/expr/input_tables.h"
#include "core/model/ranker.h"
#include "core/pipeline/trace.h"

#include <span>
#include <vector>

namespace rankwright {

/// Scores all candidates in one batch and orders them by falling score, equal scores by merge position.
/// `tables` give one row for each candidate. With `explain` every item carries the parts of its logit.
/// Errors: those of the ranker.
Result<std::vector<RankedItem>> rankByModel(std::span<const ItemId> candidates, const InputTables& tables,
                                            const Ranker& ranker, bool explain);

/// Keeps the merged order; the score of position p is 1/(1 + p).
std::vector<RankedItem> rankByMergeOrder(std::span<const ItemId> candidates);

} // namespace rankwright
