#include "core/simulate/user_utilities.h"

#include "core/simulate/portable_math.h"

namespace rankwright {

namespace {

constexpr double kNovelty = 0.8;
constexpr double kNoveltyHalfLife = 7; // days
constexpr double kLnTwo = 0.6931471805599453;

double noveltyOf(const AppTraits& app, std::int64_t day) {
  if (app.releaseDay == 0 || day < app.releaseDay) return 0;
  return kNovelty * portableExp(-kLnTwo * static_cast<double>(day - app.releaseDay) / kNoveltyHalfLife);
}

} // namespace

UserUtilities::UserUtilities(const AffinityModel& affinity, UserId user) : affinity_(&affinity) {
  const auto count = static_cast<std::uint32_t>(affinity.apps().size());
  double total = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    values_.push_back(affinity.affinity(user, ItemId(i)));
    total += portableExp(values_.back());
  }
  const double average = portableLog(total / count);
  for (auto& value : values_)
    value -= average;
}

double UserUtilities::at(ItemId item, const Situation& situation, std::int64_t day) const {
  const auto& app = traits(item);
  return of(item) + situationEffect(appCategories()[app.category], situation) + noveltyOf(app, day);
}

} // namespace rankwright
