#include "core/events/growing_sums.h"

#include <algorithm>
#include <functional>

namespace rankwright {

void GrowingSums::addDay(UserSums& day, UserSums::Days period) {
  const auto width = day.sumCount();
  sums_.resize(users_.size() * width);
  std::vector<std::int64_t> values(query_.metrics.size());
  day.tellSums([&](std::int64_t user, std::span<const std::int64_t> added) {
    const std::span<std::int64_t> sums(sums_.data() + static_cast<std::size_t>(user) * width, width);
    auto& moments = moments_[users_.variantOf(user, query_.keepUsersOfSeveral)];
    if (UserSums::wasShown(sums)) {
      day.valuesOf(user, sums, period, values);
      moments.remove(values);
    }
    std::ranges::transform(sums, added, sums.begin(), std::plus());
    if (!UserSums::wasShown(sums)) return;
    day.valuesOf(user, sums, period, values);
    moments.add(values);
  });
}

} // namespace rankwright
