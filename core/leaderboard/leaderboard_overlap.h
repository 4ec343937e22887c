#pragma once

#include "core/leaderboard/leaderboard_list.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rankwright {

/// How many items boards have in common, each with each. What a board has of its fallback does not count:
/// that it shares on purpose.
class OverlapMatrix {
public:
  explicit OverlapMatrix(std::span<const LeaderboardList* const> lists);

  std::size_t size() const { return size_; }

  /// Items of both boards; of a board with itself, its items.
  std::uint32_t shared(std::size_t a, std::size_t b) const { return shared_[a * size_ + b]; }

  /// The items of both over those of either, in [0, 1] (Jaccard 1912); nothing when both are empty.
  std::optional<double> jaccard(std::size_t a, std::size_t b) const;

  /// The items of both over those of the smaller one, in [0, 1]; nothing when one is empty.
  std::optional<double> shareOfSmaller(std::size_t a, std::size_t b) const;

  /// The items of both over those of `a`, in [0, 1]; nothing when that is empty.
  std::optional<double> shareOfFirst(std::size_t a, std::size_t b) const;

private:
  std::size_t size_;
  std::vector<std::uint32_t> shared_; ///< [boards, boards]
};

/// The boards in an order in which those that are alike stand side by side: the two that are most alike
/// (Jaccard), then again and again the one that is most like either end; what has nothing in common with
/// these begins anew behind them. Of equal ones the first goes first.
std::vector<std::size_t> likenessOrder(const OverlapMatrix& overlap);

} // namespace rankwright
