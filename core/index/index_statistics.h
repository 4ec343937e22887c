#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/index/inverted_index.h"
#include "core/index/weight_histogram.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// What a whole index is like. Found by reading all of it.
struct IndexStatistics {
  /// `lengths[b]`: keys with 2^b up to 2^(b+1) − 1 postings.
  std::array<std::uint64_t, 32> lengths{};
  std::uint32_t longest = 0;      ///< postings of the longest list
  std::uint64_t damagedLists = 0; ///< lists that could not be read to their end
  std::uint32_t itemsReached = 0; ///< items under at least one key
  float smallestWeight = 0;
  float largestWeight = 0;
  double meanWeight = 0;
  WeightHistogram weights;
  std::uint64_t deadPostings = 0;      ///< postings of items that cannot be served
  std::uint64_t keysWithDeadItems = 0; ///< keys with at least one such posting
};

/// Reads all postings twice. `servable[item]` is 0 for an item that cannot be served, and no item at or above
/// its size can be; empty: all can. Errors: Cancelled.
Result<IndexStatistics> measureIndex(const InvertedIndex& index, const JobControl& job = {},
                                     std::span<const std::uint8_t> servable = {});

/// The numbers of the keys with the most postings, the longest first; of equally long ones the lesser key.
std::vector<std::uint32_t> longestKeys(const InvertedIndex& index, std::uint32_t count);

/// A key that an item stands under.
struct KeyOfItem {
  std::uint32_t key = 0;   ///< its number
  std::uint32_t place = 0; ///< of the item in the list, from 0
  Posting posting;
};

/// All keys of an item, in their order. Reads all lists: 100 million postings take about half a second.
/// Errors: Cancelled.
Result<std::vector<KeyOfItem>> keysOfItem(const InvertedIndex& index, ItemId item,
                                          const JobControl& job = {});

} // namespace rankwright
