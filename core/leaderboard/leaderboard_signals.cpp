#include "core/leaderboard/leaderboard_signals.h"

#include "core/base/parallel_blocks.h"
#include "core/leaderboard/signal_formulas.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <functional>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

/// Of signals that hang on settings.
constexpr std::size_t kBytesKept = std::size_t{64} << 20;

constexpr std::array kSignals = {kExposuresSignal, kClicksSignal,     kInstallsSignal, kDecayedSignal,
                                 kTrendSignal,     kConversionSignal, kRatingSignal,   kAgeSignal,
                                 kPotentialSignal, kModelSignal};

/// A column of float32 whose rows are worked out one by one, on all cores.
Column columnOf(std::uint32_t rowCount, const std::function<std::optional<double>(ItemId)>& valueOf) {
  static_assert(kBlockRows % 64 == 0, "no two threads write the same word of the validity");
  std::vector<float> values(rowCount);
  std::vector<std::uint64_t> validity((rowCount + 63) / 64);
  std::atomic<bool> mayMiss = false;
  const auto work = [&](std::size_t, Block block) {
    for (auto row = block.first; row < block.last; ++row) {
      const auto value = valueOf(ItemId(static_cast<std::uint32_t>(row)));
      if (!value) {
        mayMiss = true;
        continue;
      }
      values[row] = static_cast<float>(*value);
      validity[row / 64] |= std::uint64_t{1} << (row % 64);
    }
  };
  static_cast<void>(forEachBlock(rowCount, {}, work)); // nobody cancels it
  Column::Parts parts;
  parts.type = ValueType::Float32;
  parts.rowCount = rowCount;
  if (mayMiss) parts.validity = Buffer(std::move(validity));
  parts.floats = PackedFloats::plain(Buffer(std::move(values)));
  return Column(std::move(parts));
}

std::optional<double> numberIn(const Column* column, ItemId item) {
  if (!column || column->isMissing(item.value())) return std::nullopt;
  if (column->type() == ValueType::Float32) return double{column->float32At(item.value())};
  if (column->type() == ValueType::Int64) return static_cast<double>(column->int64At(item.value()));
  return std::nullopt;
}

/// Ratings and the votes behind them: those that the catalogue counts, else one for each install in the logs.
class Ratings {
public:
  Ratings(const ItemPool& items, const ItemFields& fields, const Column& installs)
      : ratings_(items.features().find(fields.rating)),
        votes_(items.features().find(fields.votes)),
        installs_(installs) {
    std::vector<double> votes;
    double sum = 0;
    for (std::uint32_t row = 0; row < items.size(); ++row) {
      const auto rating = numberIn(ratings_, ItemId(row));
      if (!rating) continue;
      sum += *rating;
      votes.push_back(votesOf(ItemId(row)));
    }
    if (votes.empty()) return;
    prior_.mean = sum / static_cast<double>(votes.size());
    const auto middle = votes.begin() + static_cast<std::ptrdiff_t>(votes.size() / 2);
    std::ranges::nth_element(votes, middle);
    prior_.votes = std::max(1.0, *middle);
  }

  std::optional<double> of(ItemId item) const {
    const auto rating = numberIn(ratings_, item);
    return rating ? std::optional(bayesianRating(*rating, votesOf(item), prior_)) : std::nullopt;
  }

private:
  double votesOf(ItemId item) const {
    return std::max(0.0, numberIn(votes_ ? votes_ : &installs_, item).value_or(0));
  }

  const Column* ratings_;
  const Column* votes_;
  const Column& installs_;
  RatingPrior prior_;
};

} // namespace

Schema LeaderboardSignals::schema() {
  Schema schema;
  for (const auto name : kSignals)
    static_cast<void>(schema.add({std::string(name), ValueType::Float32}));
  return schema;
}

LeaderboardSignals::LeaderboardSignals(const ItemPool& items, ItemDayCounts counts, CalendarDay today,
                                       ModelScores modelScores)
    : items_(items),
      counts_(std::move(counts)),
      fields_(itemFieldsOf(items.features().schema())),
      lastDay_(std::min(today, counts_.lastDay().value_or(today))),
      hasExposures_(counts_.hasExposures()),
      modelScores_(std::move(modelScores)),
      columns_(kBytesKept) {
  const auto total = [this](ItemId item) { return totalOf(counts_.of(item)); };
  const auto fix = [&](std::string_view name, const std::function<std::optional<double>(ItemId)>& valueOf) {
    return &(fixed_[name] = columnOf(items_.size(), valueOf));
  };
  fix(kExposuresSignal, [&](ItemId item) { return static_cast<double>(total(item).exposures); });
  fix(kClicksSignal, [&](ItemId item) { return static_cast<double>(total(item).clicks); });
  const auto* installs =
      fix(kInstallsSignal, [&](ItemId item) { return static_cast<double>(total(item).installs); });
  fix(kConversionSignal, [&](ItemId item) { return conversionLowerBound(total(item)); });
  fix(kModelSignal, [](ItemId) { return std::nullopt; });
  const Ratings ratings(items_, fields_, *installs);
  fix(kRatingSignal, [&](ItemId item) { return ratings.of(item); });
  const auto ageOf = [this](ItemId item) -> std::optional<double> {
    const auto first = firstDayOf(item);
    return first ? std::optional(static_cast<double>(std::max<CalendarDay>(0, lastDay_ - *first)))
                 : std::nullopt;
  };
  fix(kAgeSignal, ageOf);
  fix(kPotentialSignal, [&](ItemId item) -> std::optional<double> {
    if (hasExposures_) return conversionUpperBound(total(item));
    const auto age = ageOf(item);
    return age ? std::optional(installRateUpperBound(static_cast<double>(total(item).installs), *age + 1))
               : std::nullopt;
  });
}

std::optional<CalendarDay> LeaderboardSignals::firstDayOf(ItemId item) const {
  if (!fields_.released.empty())
    if (const auto released = releaseDayOf(items_.valueAt(item, fields_.released))) return released;
  const auto days = counts_.of(item);
  if (days.empty() || days.front().day == kUndated) return std::nullopt;
  const auto first = days.front().day;
  return first >= *counts_.firstDay() + kWarmUpDays ? std::optional(first) : std::nullopt;
}

std::shared_ptr<const Column>
LeaderboardSignals::kept(const std::string& key,
                         const std::function<std::optional<double>(ItemId)>& valueOf) const {
  if (auto found = columns_.find(key)) return found;
  auto column = std::make_shared<const Column>(columnOf(items_.size(), valueOf));
  columns_.add(key, column, items_.size() * sizeof(float));
  return column;
}

std::shared_ptr<const Column> LeaderboardSignals::decayed(std::uint32_t halfLifeDays) const {
  return kept(fmt::format("half-life {}", halfLifeDays),
              [&](ItemId item) { return decayedInstalls(counts_.of(item), lastDay_, halfLifeDays); });
}

std::shared_ptr<const Column> LeaderboardSignals::trending(std::uint32_t recentDays) const {
  return kept(fmt::format("recent {}", recentDays),
              [&](ItemId item) { return trend(counts_.of(item), lastDay_, recentDays); });
}

std::shared_ptr<const Column> LeaderboardSignals::model() const {
  const std::lock_guard lock(mutex_);
  return model_;
}

Status LeaderboardSignals::loadModelScores(const JobControl& job) const {
  if (model() || !modelScores_) return {};
  RW_ASSIGN(const auto scores, modelScores_(job));
  auto column = std::make_shared<const Column>(columnOf(items_.size(), [&](ItemId item) {
    const auto score = scores[item.value()];
    return std::isnan(score) ? std::nullopt : std::optional<double>(score);
  }));
  const std::lock_guard lock(mutex_);
  model_ = std::move(column);
  return {};
}

FeatureTable LeaderboardSignals::table(const SignalSettings& settings) const {
  const auto scored = model();
  std::vector<Column> columns;
  for (const auto name : kSignals) {
    if (name == kDecayedSignal)
      columns.push_back(*decayed(settings.halfLifeDays));
    else if (name == kTrendSignal)
      columns.push_back(*trending(settings.recentDays));
    else if (name == kModelSignal && scored)
      columns.push_back(*scored);
    else
      columns.push_back(fixed_.at(name));
  }
  return FeatureTable::of(schema(), std::move(columns), items_.size()).value_or(FeatureTable());
}

} // namespace rankwright
