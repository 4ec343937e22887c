#include "core/index/use_decay.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rankwright {

Result<UseDecay> UseDecay::of(std::span<const Interaction> interactions, double halfLifeDays) {
  constexpr double kSecondsOfADay = 86400;
  UseDecay decay;
  decay.halfLifeSeconds_ = halfLifeDays * kSecondsOfADay;
  if (halfLifeDays == 0) return decay;
  decay.latest_ = std::numeric_limits<std::int64_t>::min();
  for (const auto& each : interactions) {
    if (!each.time)
      return fail(ErrorKind::InvalidArgument,
                  "uses cannot fade, since the log has some without a time; half-life in days: {}",
                  halfLifeDays);
    decay.latest_ = std::max(decay.latest_, *each.time);
  }
  return decay;
}

float UseDecay::weightAt(std::int64_t time) const {
  if (halfLifeSeconds_ == 0) return 1;
  const double age = static_cast<double>(latest_) - static_cast<double>(time);
  return static_cast<float>(std::exp2(-age / halfLifeSeconds_));
}

} // namespace rankwright
