#include "core/workspace/logged_tastes.h"

#include "core/base/hash.h"
#include "core/simulate/random.h"
#include "core/simulate/streams.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace rankwright {

namespace {

constexpr double kLatentScale = 0.32; // as of the apps of a synthetic store
constexpr double kPriorApps = 5;
constexpr double kOwnWeight = 0.5;
constexpr double kMeanRating = 4.05;
constexpr double kRatingPerQuality = 0.35;
constexpr double kWorstQuality = 3;

/// The features of a catalogue that say something of taste.
class CatalogueReader {
public:
  explicit CatalogueReader(const ItemPool& items)
      : items_(items),
        category_(columnOf("category", ValueType::String)),
        language_(columnOf("language", ValueType::String)),
        price_(columnOf("price", ValueType::Float32)),
        rating_(columnOf("rating", ValueType::Float32)) {}

  AppTraits read(std::uint32_t row, std::uint64_t seed) const {
    const auto key = items_.keyOf(ItemId(row));
    Random random(seed, Streams::kApps, hashText(key));
    AppTraits app;
    app.category = categoryOf(textOf(category_, row), key);
    app.language = languageOf(textOf(language_, row));
    app.price = std::max(0.0, numberOf(price_, row, 0));
    const double drawn = kMeanRating + kRatingPerQuality * random.normal();
    const double quality = (numberOf(rating_, row, drawn) - kMeanRating) / kRatingPerQuality;
    app.quality = std::clamp(quality, -kWorstQuality, kWorstQuality);
    for (auto& value : app.latent)
      value = kLatentScale * random.normal();
    return app;
  }

private:
  const Column* columnOf(std::string_view name, ValueType type) const {
    const auto* column = items_.features().find(name);
    return column && column->type() == type ? column : nullptr;
  }

  static std::string_view textOf(const Column* column, std::uint32_t row) {
    return column ? column->stringAt(row) : std::string_view();
  }

  static double numberOf(const Column* column, std::uint32_t row, double missing) {
    if (!column || column->isMissing(row)) return missing;
    const double value = std::get<float>(column->valueAt(row));
    return std::isfinite(value) ? value : missing;
  }

  static std::uint32_t categoryOf(std::string_view name, std::string_view key) {
    const auto categories = appCategories();
    const auto found = std::ranges::find(categories, name, &AppCategory::name);
    if (found != categories.end()) return static_cast<std::uint32_t>(found - categories.begin());
    return static_cast<std::uint32_t>(hashText(name.empty() ? key : name) % kCategoryCount);
  }

  static Language languageOf(std::string_view code) {
    for (std::size_t i = 0; i < kLanguageCount; ++i)
      if (codeOf(static_cast<Language>(i)) == code) return static_cast<Language>(i);
    return Language::English;
  }

  const ItemPool& items_;
  const Column *category_, *language_, *price_, *rating_;
};

} // namespace

std::vector<AppTraits> appsOfLog(const ItemPool& items, std::span<const Interaction> interactions,
                                 std::uint64_t seed) {
  const CatalogueReader reader(items);
  std::vector<double> users(items.size(), 0.5);
  std::set<std::pair<std::uint32_t, std::uint32_t>> known;
  for (const auto& each : interactions)
    if (known.emplace(each.user.value(), each.item.value()).second) ++users[each.item.value()];
  const double total = static_cast<double>(known.size()) + 0.5 * items.size();
  std::vector<AppTraits> apps;
  for (std::uint32_t row = 0; row < items.size(); ++row) {
    apps.push_back(reader.read(row, seed));
    apps.back().popularity = users[row] / total;
  }
  return apps;
}

UserTraits tastesOfUser(std::span<const ItemId> used, const std::vector<AppTraits>& apps,
                        std::uint32_t number, std::uint64_t seed) {
  Random random(seed, Streams::kLoggedUsers, number);
  UserTraits user;
  for (const auto& app : apps)
    user.preference[app.category] += kPriorApps * app.popularity;
  for (auto& value : user.latent)
    value = random.normal();
  for (const auto item : used) {
    user.preference[apps[item.value()].category] += 1;
    for (std::size_t i = 0; i < kLatentDimensions; ++i)
      user.latent[i] += kOwnWeight * apps[item.value()].latent[i] / kLatentScale;
  }
  const auto count = static_cast<double>(used.size());
  for (auto& share : user.preference)
    share /= count + kPriorApps;
  for (auto& value : user.latent)
    value /= std::sqrt(1 + kOwnWeight * kOwnWeight * count);
  user.thrift = random.between(0.3, 1.5);
  return user;
}

} // namespace rankwright
