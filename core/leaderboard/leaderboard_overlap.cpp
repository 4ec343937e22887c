#include "core/leaderboard/leaderboard_overlap.h"

#include <algorithm>
#include <deque>
#include <numeric>
#include <unordered_map>

namespace rankwright {

namespace {

using Boards = std::vector<std::size_t>;

/// Takes the two that are most alike out of `rest`, or its first where nothing is alike.
std::deque<std::size_t> takeMostAlike(const OverlapMatrix& overlap, Boards& rest) {
  double best = 0;
  std::deque<std::size_t> chain{rest.front()};
  for (const auto a : rest)
    for (const auto b : rest)
      if (const auto alike = overlap.jaccard(a, b).value_or(0); a < b && alike > best) {
        best = alike;
        chain = {a, b};
      }
  std::erase_if(rest, [&](std::size_t board) { return std::ranges::find(chain, board) != chain.end(); });
  return chain;
}

/// Puts the board that is most like either end there; false where none is.
bool extend(const OverlapMatrix& overlap, std::deque<std::size_t>& chain, Boards& rest) {
  double best = 0;
  auto next = rest.end();
  bool atFront = false;
  for (auto each = rest.begin(); each != rest.end(); ++each)
    for (const auto front : {false, true})
      if (const auto alike = overlap.jaccard(*each, front ? chain.front() : chain.back()).value_or(0);
          alike > best) {
        best = alike;
        next = each;
        atFront = front;
      }
  if (next == rest.end()) return false;
  atFront ? chain.push_front(*next) : chain.push_back(*next);
  rest.erase(next);
  return true;
}

} // namespace

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

std::optional<double> OverlapMatrix::shareOfFirst(std::size_t a, std::size_t b) const {
  const auto all = shared(a, a);
  return all == 0 ? std::nullopt : std::optional(static_cast<double>(shared(a, b)) / all);
}

std::vector<std::size_t> likenessOrder(const OverlapMatrix& overlap) {
  Boards rest(overlap.size());
  std::iota(rest.begin(), rest.end(), std::size_t{0});
  Boards order;
  while (!rest.empty()) {
    auto chain = takeMostAlike(overlap, rest);
    while (extend(overlap, chain, rest)) {
    }
    order.insert(order.end(), chain.begin(), chain.end());
  }
  return order;
}

} // namespace rankwright
