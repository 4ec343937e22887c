#include "core/metrics/mid_ranks.h"

#include "core/metrics/score_order.h"

namespace rankwright {

MidRanks midRanks(std::span<const double> values) {
  MidRanks result{std::vector<double>(values.size()), 0};
  double below = 0;
  forEachTie(values, std::span<const std::uint32_t>(ascendingOrder(values)),
             [&](std::span<const std::uint32_t> tied) {
               const auto count = static_cast<double>(tied.size());
               for (const auto row : tied)
                 result.ranks[row] = below + (count + 1) / 2;
               result.tieCubes += count * (count * count - 1);
               below += count;
             });
  return result;
}

} // namespace rankwright
