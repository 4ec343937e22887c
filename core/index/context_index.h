#pragma once

#include "core/base/result.h"
#include "core/feature/feature_table.h"
#include "core/feature/interaction.h"
#include "core/index/posting_sink.h"

#include <span>
#include <string>

namespace rankwright {

/// Indexes items by the contexts they are used in: key = context columns joined (`country`, `daytime` →
/// "Spain_evening"), weight = number of distinct users who used the item there. With a half-life each user
/// counts as `UseDecay` says by the time of the user's latest use of the item there. Errors: those of
/// `CompositeKey::of`, of `UseDecay::of` and of the sink.
Status putContextIndex(const FeatureTable& contexts, std::span<const Interaction> interactions,
                       std::span<const std::string> columns, double halfLifeDays, PostingSink& to);

} // namespace rankwright
