#include "core/simulate/app_catalogue.h"
#include "core/simulate/portable_math.h"
#include "core/simulate/random.h"
#include "core/simulate/streams.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rankwright {

namespace {

constexpr std::uint32_t kAppsBetweenChecks = 1024;
constexpr double kNewAppShare = 0.05;
constexpr double kLatentScale =
    0.32; // eight dimensions with users' N(0, 1) give a dot product of deviation 0.9
constexpr double kZipfExponent = 0.8;
constexpr double kLuck = 0.8; // how much of the popularity is not quality

constexpr std::array<double, kLanguageCount> kLanguageShares = {0.80, 0.10, 0.055, 0.045};
constexpr std::array<double, 8> kPrices = {0.99, 1.49, 1.99, 2.49, 2.99, 3.99, 4.99, 9.99};
constexpr std::array<double, 8> kPriceShares = {0.30, 0.08, 0.20, 0.06, 0.18, 0.08, 0.07, 0.03};

AppTraits makeApp(Random& random, std::uint32_t days) {
  static const auto shares = [] {
    std::array<double, kCategoryCount> values{};
    std::ranges::transform(appCategories(), values.begin(), &AppCategory::share);
    return values;
  }();
  AppTraits app;
  app.category = static_cast<std::uint32_t>(random.pick(shares));
  app.language = static_cast<Language>(random.pick(kLanguageShares));
  if (random.chance(appCategories()[app.category].paidShare)) app.price = kPrices[random.pick(kPriceShares)];
  app.quality = random.normal();
  if (days > 1 && random.chance(kNewAppShare)) app.releaseDay = 1 + random.below(days - 1);
  for (auto& value : app.latent)
    value = kLatentScale * random.normal();
  return app;
}

// Popularity by rank r is r^-s, and the rank follows quality and luck.
void assignPopularity(Random& random, std::vector<AppTraits>& apps) {
  std::vector<double> appeal;
  for (const auto& app : apps)
    appeal.push_back((1 - kLuck) * app.quality + kLuck * random.normal());
  std::vector<std::uint32_t> order(apps.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, [&](auto a, auto b) { return appeal[a] > appeal[b]; });

  double total = 0;
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    auto& popularity = apps[order[rank]].popularity;
    popularity = portableExp(-kZipfExponent * portableLog(static_cast<double>(rank + 1)));
    total += popularity;
  }
  for (auto& app : apps)
    app.popularity /= total;
}

} // namespace

Result<std::vector<AppTraits>> makeApps(const SimulationOptions& options, const JobControl& job) {
  Random random(options.seed, Streams::kApps);
  std::vector<AppTraits> apps;
  for (std::uint32_t i = 0; i < options.items; ++i) {
    if (i % kAppsBetweenChecks == 0) RW_CHECK(job.check());
    apps.push_back(makeApp(random, options.days));
  }
  assignPopularity(random, apps);
  return apps;
}

} // namespace rankwright
