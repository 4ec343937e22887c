#pragma once

#include "core/base/id.h"
#include "core/simulate/app_category.h"
#include "core/simulate/country.h"

#include <array>
#include <cstdint>
#include <vector>

namespace rankwright {

inline constexpr std::size_t kLatentDimensions = 8;
using LatentVector = std::array<double, kLatentDimensions>;

/// What is true of an app, whatever its page in the store says.
struct AppTraits {
  std::uint32_t category = 0; ///< position in `appCategories()`
  Language language = Language::English;
  double price = 0;             ///< US dollars
  double quality = 0;           ///< standard normal
  double popularity = 0;        ///< share of all attention; adds up to 1 over the apps
  std::uint32_t releaseDay = 0; ///< nobody can have it before
  LatentVector latent = {};
};

/// What is true of a user.
struct UserTraits {
  std::array<double, kCategoryCount> preference = {}; ///< adds up to 1
  Language language = Language::English;
  double thrift = 1; ///< how much a price deters
  LatentVector latent = {};
};

/// How much users like apps when no situation favours one over another.
///
/// affinity(u, i) = ln(popularity_i) + ln(π_u,c / m_c) + p_u · q_i + quality + language fit - thrift_u · ln(1
/// + price_i)
///
/// where c is the app's category, m_c the popularity of all its apps together, and π_u the user's preference
/// mixed with a little of m. With the last four terms 0, a user's choices by softmax fall on categories
/// exactly as π_u says.
class AffinityModel {
public:
  AffinityModel() = default;
  AffinityModel(std::vector<AppTraits> apps, std::vector<UserTraits> users);

  const std::vector<AppTraits>& apps() const { return apps_; }
  const std::vector<UserTraits>& users() const { return users_; }

  /// In logits, comparable between apps for one user.
  double affinity(UserId user, ItemId item) const;

private:
  double taste(const UserTraits& user, std::uint32_t category) const;

  std::vector<AppTraits> apps_;
  std::vector<UserTraits> users_;
  std::vector<double> logPopularity_;                     ///< by app
  std::vector<std::array<double, kCategoryCount>> taste_; ///< by user
  std::array<double, kCategoryCount> categoryPopularity_ = {};
};

} // namespace rankwright
