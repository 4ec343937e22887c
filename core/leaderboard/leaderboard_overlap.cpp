#include "core/leaderboard/leaderboard_overlap.h"

#include <algorithm>
#include <unordered_map>

namespace rankwright {

OverlapMatrix::OverlapMatrix(std::span<const LeaderboardList* const> lists)
    : size_(lists.size()), shared_(lists.size() * lists.size()) {
  std::unordered_map<ItemId, std::vector<std::size_t>> boardsOf;
  for (std::size_t board = 0; board < lists.size(); ++board)
    for (const auto& entry : lists[board]->entries)
      if (entry.placedBy != PlacedBy::Fallback) boardsOf[entry.item].push_back(board);
  for (const auto& [item, boards] : boardsOf)
    for (const auto a : boards)
      for (const auto b : boards)
        ++shared_[a * size_ + b];
}

std::optional<double> OverlapMatrix::jaccard(std::size_t a, std::size_t b) const {
  const auto either = shared(a, a) + shared(b, b) - shared(a, b);
  return either == 0 ? std::nullopt : std::optional(static_cast<double>(shared(a, b)) / either);
}

std::optional<double> OverlapMatrix::shareOfSmaller(std::size_t a, std::size_t b) const {
  const auto smaller = std::min(shared(a, a), shared(b, b));
  return smaller == 0 ? std::nullopt : std::optional(static_cast<double>(shared(a, b)) / smaller);
}

} // namespace rankwright
