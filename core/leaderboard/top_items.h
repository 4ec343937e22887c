#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/leaderboard/leaderboard_columns.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace rankwright {

/// An item and what it is sorted by.
struct ScoredItem {
  ItemId item;
  float score = 0; ///< minus infinity where it has none

  bool hasScore() const { return score != -std::numeric_limits<float>::infinity(); }
  friend bool operator==(const ScoredItem&, const ScoredItem&) = default;
};

/// Whether `a` goes before `b`: by score, then by number, so that ties never change places.
inline bool goesBefore(const ScoredItem& a, const ScoredItem& b) {
  return a.score != b.score ? a.score > b.score : a.item < b.item;
}

/// Which items are chosen from.
struct ItemChoice {
  std::vector<const RowFlags*> all;      ///< items of which every flag is 1; at least one
  std::span<const ItemId> excluded = {}; ///< but for these, ascending
};

/// The first of the chosen items.
struct TopItems {
  std::vector<ScoredItem> best; ///< at most as many as were asked for, best first
  std::uint64_t chosen = 0;     ///< how many there are
};

/// The `count` best by score, in one pass over the items on all cores. Errors: Cancelled.
Result<TopItems> topItems(const ItemChoice& choice, const RowScores& scores, std::size_t count,
                          const JobControl& job);

/// How many of the chosen items go before `item`, which may be one of them. Errors: Cancelled.
Result<std::uint64_t> countBefore(const ItemChoice& choice, const RowScores& scores, const ScoredItem& item,
                                  const JobControl& job);

} // namespace rankwright
