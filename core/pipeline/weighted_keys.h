#pragma once

#include "core/base/id.h"
#include "core/index/inverted_index.h"
#include "core/pipeline/item_places.h"
#include "core/pipeline/trace.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rankwright {

/// Items by falling Σ over keys of (weight of the key) · (weight of the item's posting under it); of equal
/// ones the lesser item first. Of each key the heaviest `depth` postings are read. The key of a proposal is
/// the one that adds most, the earlier of two alike.
class WeightedKeys {
public:
  /// Reads the postings of `keys`, which stay where they are, and writes what it found to them.
  void add(const InvertedIndex& index, std::span<KeyTrace> keys, std::uint32_t depth);

  /// Nothing when all items were given.
  std::optional<Proposal> next();

private:
  struct Sum {
    ItemId item;
    float total = 0;
    float most = 0; ///< what the key that adds most adds
    std::uint32_t key = 0;
    std::uint32_t position = 0; ///< in that key's list
  };

  void addPostings(const PostingList& postings, float weight, std::uint32_t key, std::uint32_t depth);
  void addTo(Sum& sum, float part, std::uint32_t key, std::uint32_t position);
  static bool isBehind(const Sum& a, const Sum& b);

  ItemPlaces places_;     ///< of an item in sums_
  std::vector<Sum> sums_; ///< a heap, once all keys were added
};

/// What each key adds to the proposals besides the one that adds most, as repeats, in the order of the keys.
std::vector<Proposal> furtherParts(const InvertedIndex& index, std::span<const KeyTrace> keys,
                                   std::uint32_t depth, std::span<const Proposal> proposals);

} // namespace rankwright
