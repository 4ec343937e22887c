#pragma once

#include "core/pipeline/trace.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// One term of a logit that speaks for an item: a field on its own, or two fields together.
struct Reason {
  std::uint32_t fieldA = 0;
  std::uint32_t fieldB = 0; ///< equal to fieldA for a linear term or a field's pairs with itself
  float contribution = 0;   ///< logit units
  std::string text;         ///< e.g. "country × category"
};

/// The `count` largest positive terms of an item's logit, leaving out those that are the same for all
/// candidates (they cannot have decided the order). Empty when no model ranked.
std::vector<Reason> topReasons(const Trace& trace, const RankedItem& item, std::size_t count);

} // namespace rankwright
