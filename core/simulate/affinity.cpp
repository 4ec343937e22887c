#include "core/simulate/affinity.h"

#include "core/simulate/portable_math.h"

#include <numeric>

namespace rankwright {

namespace {

constexpr double kCuriosity = 0.12; // share of attention that goes where everybody's goes
constexpr double kQualityWeight = 0.3;
constexpr double kOwnLanguage = 0.4;
constexpr double kForeignLanguage = -2.5;

double languageFit(Language app, Language user) {
  if (app == user) return kOwnLanguage;
  return app == Language::English ? 0 : kForeignLanguage;
}

double dot(const LatentVector& a, const LatentVector& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

} // namespace

AffinityModel::AffinityModel(std::vector<AppTraits> apps, std::vector<UserTraits> users)
    : apps_(std::move(apps)), users_(std::move(users)) {
  for (const auto& app : apps_) {
    categoryPopularity_[app.category] += app.popularity;
    logPopularity_.push_back(portableLog(app.popularity));
  }
  for (const auto& user : users_) {
    auto& tastes = taste_.emplace_back();
    for (std::uint32_t category = 0; category < kCategoryCount; ++category)
      tastes[category] = taste(user, category);
  }
}

double AffinityModel::taste(const UserTraits& user, std::uint32_t category) const {
  const double popularity = categoryPopularity_[category];
  if (popularity <= 0) return 0;
  const double mixed = (1 - kCuriosity) * user.preference[category] + kCuriosity * popularity;
  return portableLog(mixed / popularity);
}

double AffinityModel::affinity(UserId userId, ItemId itemId) const {
  const auto& user = users_[userId.value()];
  const auto& app = apps_[itemId.value()];
  const double priceEffect = app.price > 0 ? -user.thrift * portableLog(1 + app.price) : 0;
  return logPopularity_[itemId.value()] + taste_[userId.value()][app.category] +
         dot(user.latent, app.latent) + kQualityWeight * app.quality +
         languageFit(app.language, user.language) + priceEffect;
}

} // namespace rankwright
