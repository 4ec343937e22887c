#include "core/simulate/app_catalogue.h"

#include "core/logs/store_catalogue.h"
#include "core/simulate/app_names.h"
#include "core/simulate/app_texts.h"
#include "core/simulate/app_words.h"
#include "core/simulate/portable_math.h"
#include "core/simulate/random.h"
#include "core/simulate/streams.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

constexpr std::uint32_t kAppsBetweenChecks = 256;
constexpr std::uint32_t kAppsPerDeveloper = 3;

// The most popular app has this many downloads, and downloads fall faster than attention does.
constexpr double kMostDownloads = 2.4e8;
constexpr double kDownloadExponent = 1.9;
constexpr double kNewAppDownloads = 0.01;

constexpr double kMeanRating = 4.05;
constexpr double kRatingPerQuality = 0.35;
constexpr double kRatingNoise = 0.15;

/// Invents the pages of apps one after the other.
class PageWriter {
public:
  PageWriter(const SimulationOptions& options, const std::vector<AppTraits>& apps)
      : random_(options.seed, Streams::kAppTexts), unknownShare_(options.unknownItemShare) {
    for (const auto& app : apps)
      greatestPopularity_ = std::max(greatestPopularity_, app.popularity);
    const auto developerCount = apps.size() / kAppsPerDeveloper + 1;
    developers_.resize(kLanguageCount);
    for (std::size_t i = 0; i < developerCount; ++i)
      developers_[0].push_back(names_.developerName(random_, Language::English));
    for (std::size_t language = 1; language < kLanguageCount; ++language)
      for (std::size_t i = 0; i < developerCount / 12 + 1; ++i)
        developers_[language].push_back(names_.developerName(random_, static_cast<Language>(language)));
  }

  CatalogueItem write(const std::string& key, const AppTraits& app) {
    const auto page = fullPage(key, app);
    return random_.chance(unknownShare_) ? CatalogueItem{.key = key} : page;
  }

private:
  CatalogueItem fullPage(const std::string& key, const AppTraits& app) {
    const auto& category = appCategories()[app.category];
    const auto noun = random_.oneOf(wordsOf(app.category).of(app.language));
    const auto developer = pickDeveloper(app.language);
    const auto name = names_.appName(random_, app.language, noun);
    const auto package = names_.packageName(developer, name, category.slug);
    auto texts = writeAppTexts(random_, app.language, name, noun, developer);
    auto downloads = downloadRange(downloadsOf(app));
    return {.key = key,
            .package = package,
            .name = name,
            .category = std::string(category.name),
            .developer = developer,
            .language = std::string(codeOf(app.language)),
            .downloads = std::move(downloads.text),
            .downloadsMin = downloads.from,
            .price = static_cast<float>(app.price),
            .priceText = priceText(app.price),
            .rating = ratingOf(app),
            .description = std::move(texts.description),
            .shortDescription = std::move(texts.shortDescription),
            .icon = fmt::format("https://icons.example/{}.png", package)};
  }

  // Few developers have many apps.
  const std::string& pickDeveloper(Language language) {
    const auto& developers = developers_[static_cast<std::size_t>(language)];
    const double position = random_.uniform();
    return developers[static_cast<std::size_t>(position * position * static_cast<double>(developers.size()))];
  }

  double downloadsOf(const AppTraits& app) const {
    const double relative = app.popularity / greatestPopularity_;
    const double age = app.releaseDay > 0 ? kNewAppDownloads : 1;
    return std::max(1.0, age * kMostDownloads * portableExp(kDownloadExponent * portableLog(relative)));
  }

  float ratingOf(const AppTraits& app) {
    const double stars = kMeanRating + kRatingPerQuality * app.quality + kRatingNoise * random_.normal();
    return static_cast<float>(std::floor(std::clamp(stars, 1.0, 5.0) * 10 + 0.5) / 10);
  }

  Random random_;
  double unknownShare_;
  double greatestPopularity_ = 0;
  NameGenerator names_;
  std::vector<std::vector<std::string>> developers_; ///< by language
};

} // namespace

Result<ItemPool> makeCatalogue(const SimulationOptions& options, const std::vector<AppTraits>& apps,
                               const JobControl& job) {
  PageWriter pages(options, apps);
  CatalogueBuilder catalogue;
  for (std::uint32_t i = 0; i < apps.size(); ++i) {
    if (i % kAppsBetweenChecks == 0) {
      job.report("writing the catalogue", i, static_cast<double>(apps.size()));
      RW_CHECK(job.check());
    }
    RW_CHECK(catalogue.add(pages.write(std::to_string(i), apps[i])));
  }
  return catalogue.finish();
}

} // namespace rankwright
