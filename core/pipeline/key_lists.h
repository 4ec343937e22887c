#pragma once

#include "core/index/inverted_index.h"
#include "core/pipeline/trace.h"

#include <span>
#include <vector>

namespace rankwright {

/// The posting list of each key, that of an unknown one empty; writes to each key what was found. All are
/// looked up at once. Lists are valid as long as the index.
void findLists(const InvertedIndex& index, std::span<KeyTrace> keys, std::vector<PostingList>& lists);

} // namespace rankwright
