#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// Unsigned numbers that compare as the scores do; −0 and 0 get the same one. Scores are finite.
inline std::uint32_t orderedBits(float score) {
  const auto bits = std::bit_cast<std::uint32_t>(score + 0.0F);
  return bits ^ ((bits >> 31) != 0 ? 0xFFFFFFFFU : 0x80000000U);
}
inline std::uint64_t orderedBits(double score) {
  const auto bits = std::bit_cast<std::uint64_t>(score + 0.0);
  return bits ^ ((bits >> 63) != 0 ? ~std::uint64_t{0} : std::uint64_t{1} << 63);
}

/// Row numbers by rising score; rows of the same score keep their order. Scores are finite. O(n).
std::vector<std::uint32_t> ascendingOrder(std::span<const float> scores);
std::vector<std::uint32_t> ascendingOrder(std::span<const double> scores);

/// Calls `visit(rows)` for each group of rows that share a score, in the order given. A score is compared
/// exactly.
template <class Score, class Visit>
void forEachTie(std::span<const Score> scores, std::span<const std::uint32_t> order, Visit visit) {
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    end = begin + 1;
    while (end < order.size() && scores[order[end]] == scores[order[begin]])
      ++end;
    visit(order.subspan(begin, end - begin));
  }
}

} // namespace rankwright
