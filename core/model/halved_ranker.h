#pragma once

#include "core/model/item_vector_cache.h"
#include "core/model/ranker.h"

#include <memory>

namespace rankwright {

/// Scores a factorisation machine by its halves: the request's is made once for all candidates, an item's
/// once for all requests. What `whole` explains is left to it, but for the logits, which are the ones that
/// are scored. `items` outlives the ranker.
std::shared_ptr<const Ranker> makeHalvedRanker(std::shared_ptr<const Ranker> whole,
                                               std::shared_ptr<const FmHalves> halves,
                                               std::shared_ptr<const ItemVectorCache> vectors,
                                               const FeatureTable& items);

} // namespace rankwright
