#pragma once

#include "core/base/result.h"
#include "core/feature/interaction.h"
#include "core/index/inverted_index.h"
#include "core/index/posting_sink.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rankwright {

/// The only key of a popularity index.
inline constexpr std::string_view kPopularityKey = "all";

/// Distinct users of each item, [items].
std::vector<float> distinctUserCounts(std::span<const Interaction> interactions, std::uint32_t itemCount,
                                      std::uint32_t userCount);

/// Distinct users of each item, [items], of whom each counts as `UseDecay` says by the time of the latest
/// use. Errors: those of `UseDecay::of`.
Result<std::vector<float>> fadedUserCounts(std::span<const Interaction> interactions, std::uint32_t itemCount,
                                           double halfLifeDays);

/// All items that anybody used under one key, by number of distinct users. Errors: those of the sink.
Status putPopularityIndex(std::span<const float> userCounts, PostingSink& to);

/// The same, in memory.
InvertedIndex buildPopularityIndex(std::span<const float> userCounts);

} // namespace rankwright
