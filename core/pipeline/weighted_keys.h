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
  /// Forgets what was there, reads the postings of `keys` and writes what it found to them. With `explain` it
  /// keeps what every posting adds.
  void add(const InvertedIndex& index, std::span<KeyTrace> keys, std::uint32_t depth, bool explain);

  /// Nothing when all items were given.
  std::optional<Proposal> next();

  /// What each key adds to the proposals besides the one that adds most, as repeats, in the order of the
  /// keys. `proposals` are items that were given, by rank. Needs `explain`.
  std::vector<Proposal> furtherParts(std::span<const Proposal> proposals) const;

private:
  struct Sum {
    ItemId item;
    float total = 0;
    float most = 0; ///< what the key that adds most adds
    std::uint32_t key = 0;
    std::uint32_t position = 0; ///< in that key's list
  };

  /// What one posting adds.
  struct Part {
    std::uint32_t sum = 0; ///< place in sums_
    std::uint32_t key = 0;
    std::uint32_t position = 0; ///< in that key's list
    float weight = 0;
  };

  void addPostings(const PostingList& postings, float weight, std::uint32_t key, std::uint32_t depth,
                   bool explain);
  void addTo(Sum& sum, float part, std::uint32_t key, std::uint32_t position);

  ItemPlaces places_; ///< of an item in sums_
  std::vector<Sum> sums_;
  std::vector<Part> parts_;         ///< in the order of the keys
  std::vector<std::uint64_t> left_; ///< a heap of the items that were not given yet, as `orderOf` has them
};

} // namespace rankwright
