#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/expr/rule_set.h"
#include "core/feature/item_pool.h"
#include "core/leaderboard/leaderboard_config.h"
#include "core/leaderboard/leaderboard_signals.h"
#include "core/leaderboard/recent_values.h"
#include "core/pipeline/row_expressions.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace rankwright {

/// 1 for each item that meets a condition, [items].
using RowFlags = std::vector<std::uint8_t>;

/// A number of each item, [items]; minus infinity where there is none.
using RowScores = std::vector<float>;

/// What boards are built from; all of it is borrowed and outlives what reads it.
struct LeaderboardSources {
  const ItemPool* items = nullptr;
  const RuleSet* rules = nullptr;
  const Schema* request = nullptr; ///< features of context and users, for audiences
  const LeaderboardSignals* itemSignals = nullptr;
  const RowFlags* servable = nullptr; ///< items that the catalogue still has
  RequestClock clock = {};
};

/// The signals' settings of a board.
SignalSettings signalSettingsOf(const LeaderboardConfig& board);

/// What boards' expressions are for all items. Each is evaluated once: a condition by its parts, so that a
/// keystroke in one of them leaves the others as they were worked out. Keeps the last 256 MiB of them. Safe
/// on any thread.
class LeaderboardColumns {
public:
  /// Errors: Conflict when an item has a feature that is called like a signal.
  static Result<std::unique_ptr<LeaderboardColumns>> create(const LeaderboardSources& sources);

  const LeaderboardSources& sources() const { return sources_; }

  /// Items that can be served and meet the board's rule. Errors, with the place: those of `RowExpressions`;
  /// Cancelled.
  Result<std::shared_ptr<const RowFlags>> candidates(const LeaderboardConfig& board, const JobControl& job);

  /// The order's value of each item. Errors: as above.
  Result<std::shared_ptr<const RowScores>> scores(const ExpressionText& order, const SignalSettings& settings,
                                                  const JobControl& job);

  /// Items that are younger than so many days.
  std::shared_ptr<const RowFlags> youngerThan(std::uint32_t days);

  /// `board_potential` of each item.
  std::shared_ptr<const RowScores> potential();

  /// Whether the item alone meets the condition; nothing where it has no value. Errors: as `candidates`.
  Result<std::optional<bool>> meets(ItemId item, const ExpressionText& condition,
                                    const SignalSettings& settings);

  /// The value of an expression for one item; missing where it has none. Errors: as `scores`.
  Result<std::optional<float>> valueOf(ItemId item, const ExpressionText& expression,
                                       const SignalSettings& settings);

  /// Errors, with the place: why the audience is no condition over user and context.
  Status checkAudience(const ExpressionText& audience) const;

  /// The features that conditions and orders see: of the item, with its signals.
  const Schema& inputs() const { return inputs_; }

private:
  explicit LeaderboardColumns(const LeaderboardSources& sources);

  using Compiled = std::shared_ptr<const RowExpressions>;
  Result<Compiled> compiled(const ExpressionText& expression, RowValue wanted);
  std::string keyOf(const std::string& text, const RowExpressions& expression,
                    const SignalSettings& settings) const;
  Result<std::shared_ptr<const RowFlags>> flags(const ExpressionText& condition,
                                                const SignalSettings& settings, const JobControl& job);
  template <class Take>
  Status evaluate(const RowExpressions& expression, const SignalSettings& settings, const JobControl& job,
                  const Take& take) const;
  Value valueIn(ItemId item, const RowExpressions& expression, const SignalSettings& settings) const;

  LeaderboardSources sources_;
  Schema inputs_;
  RecentValues<RowExpressions> programs_;
  RecentValues<RowFlags> flags_;
  RecentValues<RowScores> scores_;
};

} // namespace rankwright
