#pragma once

#include "core/pipeline/trace.h"

#include <string>
#include <vector>

namespace rankwright {

/// One term of a logit that speaks for an item: a field on its own, two fields together, or the deep part.
struct Reason {
  float contribution = 0; ///< logit units
  std::string text;       ///< e.g. "country × category"
};

/// The `count` largest positive terms of an item's logit, leaving out those that are the same for all
/// candidates (they cannot have decided the order). Empty when no model ranked.
std::vector<Reason> topReasons(const Trace& trace, const RankedItem& item, std::size_t count);

} // namespace rankwright
