#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/index/inverted_index.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// One key in two builds of an index. Where it is only in one, the other's figures are 0.
struct KeyChange {
  std::string key;
  std::uint32_t postingsBefore = 0;
  std::uint32_t postingsAfter = 0;
  double weightBefore = 0; ///< sum of the weights
  double weightAfter = 0;
};

/// What is different between two builds of an index. Items are not compared, since rows of two item pools
/// are not the same items.
struct IndexComparison {
  std::uint64_t unchanged = 0;          ///< keys with as many postings and as much weight
  std::uint64_t added = 0;              ///< keys that only the new build has
  std::uint64_t gone = 0;               ///< keys that only the old build has
  std::uint64_t changed = 0;            ///< keys in both with other figures
  std::vector<KeyChange> topAdded;      ///< those with the most postings
  std::vector<KeyChange> topGone;       ///< those that had the most postings
  std::vector<KeyChange> topByPostings; ///< changed, by the change of the number of postings
  std::vector<KeyChange> topByWeight;   ///< changed, by the change of the sum of weights
};

/// Compares all keys, once through both indexes; each list of top keys holds at most `count`. Errors:
/// Cancelled.
Result<IndexComparison> compareIndexes(const InvertedIndex& before, const InvertedIndex& after,
                                       std::uint32_t count, const JobControl& job = {});

} // namespace rankwright
