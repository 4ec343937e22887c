#pragma once

#include "core/index/inverted_index.h"
#include "core/pipeline/trace.h"

#include <span>
#include <vector>

namespace rankwright {

/// The posting list of each key, that of an unknown one empty. All are looked up at once. Valid as long as
/// the index.
std::vector<PostingList> listsOf(const InvertedIndex& index, std::span<const KeyTrace> keys);

/// Does the same into memory that is used again, and writes to each key what was found.
void findLists(const InvertedIndex& index, std::span<KeyTrace> keys, std::vector<PostingList>& lists);

} // namespace rankwright
