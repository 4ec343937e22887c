#pragma once

#include "core/simulate/affinity.h"
#include "core/simulate/random.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rankwright {

/// e^effect of a situation, by category.
using CategoryOdds = std::array<double, kCategoryCount>;

/// The apps of each category, in order.
using AppsByCategory = std::array<std::vector<std::uint32_t>, kCategoryCount>;

AppsByCategory groupByCategory(const std::vector<AppTraits>& apps);

/// The apps that one user could install: those released that the user does not own yet. Choosing is softmax
/// over affinity plus the situation's effect, drawn exactly: as the effect is the same within a category, the
/// category is drawn first, then the app.
class AppShelf {
public:
  /// The parameters must outlive the shelf.
  AppShelf(const AffinityModel& affinity, const AppsByCategory& groups);

  /// Fills the shelf with the apps that are there on the first day, for another user.
  void restock(UserId user);

  /// Adds the apps that are released on that day.
  void release(std::uint32_t day);

  /// Takes an app off the shelf; nothing when it is empty.
  std::optional<std::uint32_t> take(Random& random, const CategoryOdds& odds);

private:
  void add(std::uint32_t app);

  const AffinityModel& affinity_;
  const AppsByCategory& groups_;
  std::vector<std::vector<std::uint32_t>> releases_; ///< apps by day
  UserId user_;
  std::vector<double> odds_; ///< e^affinity by app, 0 when it is not there
  std::array<double, kCategoryCount> categoryOdds_ = {};
  std::array<std::uint32_t, kCategoryCount> categorySizes_ = {};
};

} // namespace rankwright
