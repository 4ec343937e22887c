#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/item_pool.h"
#include "core/leaderboard/item_day_counts.h"
#include "core/leaderboard/item_fields.h"
#include "core/leaderboard/recent_values.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// What a board may set of its signals.
struct SignalSettings {
  std::uint32_t halfLifeDays = 7;
  std::uint32_t recentDays = 7;

  friend auto operator<=>(const SignalSettings&, const SignalSettings&) = default;
};

// The signals: numbers of items that the logs tell, features of the item for a board's expressions, float32.
inline constexpr std::string_view kExposuresSignal = "board_exposures"; ///< all that were logged
inline constexpr std::string_view kClicksSignal = "board_clicks";
inline constexpr std::string_view kInstallsSignal = "board_installs";
inline constexpr std::string_view kDecayedSignal = "board_installs_decayed";  ///< `decayedInstalls`
inline constexpr std::string_view kTrendSignal = "board_trending";            ///< `trend`
inline constexpr std::string_view kConversionSignal = "board_conversion_low"; ///< `conversionLowerBound`
inline constexpr std::string_view kRatingSignal = "board_rating";             ///< `bayesianRating`
/// Days since the release, or else since the first day in the logs; missing for an item of which neither is
/// known. What the logs have from their first days on may be older than they are, and does not count.
inline constexpr std::string_view kAgeSignal = "board_age_days";
/// An item that is first seen so many days after the logs begin, or later, was not there before.
inline constexpr CalendarDay kWarmUpDays = 7;
/// `conversionUpperBound` where the logs have exposures, else `installRateUpperBound` over the item's days.
inline constexpr std::string_view kPotentialSignal = "board_potential";
/// What the ranking model gives the item for a request of which nothing is known; missing without a model.
inline constexpr std::string_view kModelSignal = "board_model_score";

/// The model's score of every item, [items]; NaN where it has none.
using ModelScores = std::function<Result<std::vector<float>>(const JobControl&)>;

/// The signals of all items, counted once; what hangs on settings is worked out once for each. Time ends on
/// the last day of the logs, so that a log that is not of today keeps its trends. Safe on any thread.
class LeaderboardSignals {
public:
  /// `items` outlive it; `counts` are of these. `today` bounds the time: days after it are not waited for.
  /// `modelScores` is asked when a board first reads them; empty: there is no model.
  LeaderboardSignals(const ItemPool& items, ItemDayCounts counts, CalendarDay today,
                     ModelScores modelScores = {});

  /// The names and types of the signals, the same for all settings.
  static Schema schema();

  /// Asks the model, if that was not done yet: until then its signal is missing. Errors: those of the model.
  Status loadModelScores(const JobControl& job) const;

  /// A table with a row for each item.
  FeatureTable table(const SignalSettings& settings) const;

  const ItemDayCounts& counts() const { return counts_; }
  const ItemFields& fields() const { return fields_; }

  /// The last day of the logs, at most today; today without any.
  CalendarDay lastDay() const { return lastDay_; }
  bool hasExposures() const { return hasExposures_; }

  /// The day since which an item is known; nothing where neither its release nor a log tells it.
  std::optional<CalendarDay> firstDayOf(ItemId item) const;

private:
  std::shared_ptr<const Column> kept(const std::string& key,
                                     const std::function<std::optional<double>(ItemId)>& valueOf) const;
  std::shared_ptr<const Column> model() const;
  std::shared_ptr<const Column> decayed(std::uint32_t halfLifeDays) const;
  std::shared_ptr<const Column> trending(std::uint32_t recentDays) const;

  const ItemPool& items_;
  ItemDayCounts counts_;
  ItemFields fields_;
  CalendarDay lastDay_;
  bool hasExposures_ = false;
  std::map<std::string_view, Column> fixed_; ///< those that hang on no setting, by name
  ModelScores modelScores_;
  mutable std::mutex mutex_;
  mutable std::shared_ptr<const Column> model_;
  mutable RecentValues<Column> columns_; ///< those that hang on a setting
};

} // namespace rankwright
