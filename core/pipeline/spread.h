#pragma once

#include "core/pipeline/place_state.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rankwright {

/// How a list is to be filled from candidates that stand best first.
struct SpreadTask {
  std::span<const std::optional<std::uint32_t>> fixed; ///< [places] the candidate that has to stand there
  std::span<const SpreadRule> rules;                   ///< the last gives way first where not all can hold
  std::size_t strictRules = 0;                         ///< the first so many never give way
};

/// The candidates of the list's places. At every place stands the best candidate that breaks no rule and
/// leaves a way to fill the places behind it: the list that is first by the candidates' order among all that
/// keep the rules. Where no list keeps all rules, the last rule gives way at the places where it must, then
/// the one before it, and so on; where strict rules leave places empty, the list is shorter, and fixed
/// candidates behind its end close up. There are at least as many candidates as places. Whether a way is left
/// is searched for up to a bound of 100,000 tries; beyond it rules may give way that need not.
std::vector<std::uint32_t> spread(const SpreadValues& values, const SpreadTask& task);

} // namespace rankwright
