#pragma once

#include "core/base/id.h"
#include "core/index/inverted_index.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rankwright {

/// Collects postings in any order and makes an index of them. Weights of the same item under the same key are
/// added up.
class InvertedIndexBuilder {
public:
  /// `weight` must be finite.
  void add(std::string_view key, ItemId item, float weight);

  /// Sorts keys and posting lists; each list keeps its `maxPostings` heaviest. The builder is empty
  /// afterwards.
  InvertedIndex finish(std::size_t maxPostings = std::numeric_limits<std::size_t>::max());

private:
  struct Posting {
    ItemId item;
    float weight;
  };
  static void sortByWeight(std::vector<Posting>& postings, std::size_t maxPostings);

  std::unordered_map<std::string, std::vector<Posting>> postings_;
};

} // namespace rankwright
