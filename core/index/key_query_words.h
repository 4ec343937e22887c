#pragma once

#include "core/index/inverted_index.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The key at a place of a query that somebody is writing.
struct KeyStretch {
  std::size_t begin = 0; ///< where it stands with its quotes, in bytes
  std::size_t end = 0;
  std::string text; ///< what of it stands before the place, without quotes
};

/// The key that stands at `place` (in bytes) or ends there; an empty one where none does. Any text will do,
/// also one that does not parse.
KeyStretch keyAtPlace(std::string_view query, std::size_t place);

/// A key that somebody may want to write.
struct SuggestedKey {
  std::string key;
  std::uint32_t postings = 0;
};

/// The keys that start with the prefix, in their order, the first of them. In time that does not depend on
/// how many keys there are.
std::vector<SuggestedKey> suggestKeys(const InvertedIndex& index, std::string_view prefix,
                                      std::uint32_t count);

/// A key as a query names it: in quotes where it would mean something else without them.
std::string keyInQuery(std::string_view key);

} // namespace rankwright
