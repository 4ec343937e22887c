#include "core/leaderboard/item_day_counts.h"

#include <algorithm>
#include <tuple>

namespace rankwright {

namespace {

void addTo(DayCounts& sum, const DayCounts& counts) {
  sum.exposures += counts.exposures;
  sum.clicks += counts.clicks;
  sum.installs += counts.installs;
}

} // namespace

ItemDayCounts ItemDayCountsBuilder::finish() {
  const auto place = [](const Added& each) { return std::tuple(each.item.value(), each.counts.day); };
  // A part of other counts comes in order.
  if (!std::ranges::is_sorted(added_, {}, place)) std::ranges::sort(added_, {}, place);
  ItemDayCounts result;
  result.offsets_.assign(std::size_t{itemCount_} + 1, 0);
  std::optional<ItemId> last;
  for (const auto& [item, counts] : added_) {
    result.hasExposures_ = result.hasExposures_ || counts.exposures > 0;
    if (last == item && result.days_.back().day == counts.day) {
      addTo(result.days_.back(), counts);
      continue;
    }
    result.days_.push_back(counts);
    result.offsets_[item.value() + 1] = result.days_.size();
    last = item;
    if (counts.day == kUndated) continue;
    result.firstDay_ = std::min(result.firstDay_.value_or(counts.day), counts.day);
    result.lastDay_ = std::max(result.lastDay_.value_or(counts.day), counts.day);
  }
  for (std::size_t i = 1; i < result.offsets_.size(); ++i)
    result.offsets_[i] = std::max(result.offsets_[i], result.offsets_[i - 1]);
  added_.clear();
  return result;
}

} // namespace rankwright
