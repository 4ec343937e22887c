#include "core/model/number_quantiles.h"

#include "core/model/uniform_draw.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

double RunningMoments::deviation() const {
  return count_ == 0 ? 0 : std::sqrt(squares_ / static_cast<double>(count_));
}

void NumberQuantiles::add(float value) {
  ++count_;
  if (kept_.size() < capacity_) return kept_.push_back(value);
  const auto place = uniformBelow(random_, count_);
  if (place < capacity_) kept_[place] = value;
}

std::vector<float> NumberQuantiles::borders(std::uint32_t ranges) const {
  auto sorted = kept_;
  std::ranges::sort(sorted);
  std::vector<float> borders;
  for (std::uint64_t k = 1; k < ranges && !sorted.empty(); ++k) {
    const auto border = sorted[k * sorted.size() / ranges];
    if (border > (borders.empty() ? sorted.front() : borders.back())) borders.push_back(border);
  }
  return borders;
}

} // namespace rankwright
