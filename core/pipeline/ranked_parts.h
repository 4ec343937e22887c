#pragma once

#include "core/pipeline/trace.h"

#include <optional>
#include <span>
#include <vector>

namespace rankwright {

class Pipeline;

/// What the logits of ranked items are made of, [items]: as the trace has it, and where it has not that of
/// all of them, as the model that wrote the trace says. Nothing without that model: one that was trained anew
/// meanwhile says nothing of this ranking.
std::vector<LogitParts> rankedParts(const Trace& trace, const Pipeline& pipeline,
                                    std::span<const RankedItem* const> items);

/// The same of one item; nothing for one that was not ranked either.
std::optional<LogitParts> rankedParts(const Trace& trace, const Pipeline& pipeline, ItemId item);

} // namespace rankwright
