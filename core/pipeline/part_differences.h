#pragma once

#include "core/pipeline/trace.h"

#include <cstddef>
#include <string>
#include <vector>

namespace rankwright {

/// One term of a logit of two items beside each other.
struct PartDifference {
  std::string text; ///< e.g. "country × category", "deep part of pcvr"
  float own = 0;
  float other = 0;
};

/// The `count` terms in which two items of a trace differ most, the largest difference first; none that
/// differ by nothing to speak of.
std::vector<PartDifference> partDifferences(const Trace& trace, const LogitParts& item,
                                            const LogitParts& other, std::size_t count);

} // namespace rankwright
