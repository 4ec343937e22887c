#include "core/metrics/score_order.h"

#include "core/metrics/radix_sort.h"

namespace rankwright {

namespace {

template <class Score>
std::vector<std::uint32_t> orderOf(std::span<const Score> scores) {
  struct Row {
    decltype(orderedBits(Score{})) key;
    std::uint32_t row;
  };
  std::vector<Row> rows(scores.size());
  for (std::uint32_t row = 0; row < rows.size(); ++row)
    rows[row] = {orderedBits(scores[row]), row};
  radixSort(rows, [](const Row& each) { return each.key; });
  std::vector<std::uint32_t> order(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i)
    order[i] = rows[i].row;
  return order;
}

} // namespace

std::vector<std::uint32_t> ascendingOrder(std::span<const float> scores) {
  return orderOf(scores);
}

std::vector<std::uint32_t> ascendingOrder(std::span<const double> scores) {
  return orderOf(scores);
}

} // namespace rankwright
