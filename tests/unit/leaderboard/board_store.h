#pragma once

#include "core/leaderboard/leaderboard_columns.h"
#include "core/leaderboard/leaderboard_list.h"
#include "tests/unit/leaderboard/app_store.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rankwright::test {

/// The day that boards are asked for.
inline constexpr CalendarDay kBoardDay = 20'000;

/// Made-up apps with installs in logs, and the columns of boards over them. Item i is first seen on the day
/// `kBoardDay` - i and has 1 + i * 7 % 50 installs on each of a few days; there are no exposures.
class BoardStore {
public:
  explicit BoardStore(std::uint32_t apps, std::uint32_t withdrawn = 0)
      : store_(apps, withdrawn),
        request_(valueOf(Schema::of({{"age", ValueType::Int64}, {"country", ValueType::String}}))),
        servable_(apps, 1),
        signals_(
            std::make_unique<LeaderboardSignals>(store_.items(), counts(apps, apps + withdrawn), kBoardDay)) {
    servable_.resize(apps + withdrawn, 0);
    columns_ = valueOf(LeaderboardColumns::create({.items = &store_.items(),
                                                   .rules = &rules_,
                                                   .request = &request_,
                                                   .itemSignals = signals_.get(),
                                                   .servable = &servable_,
                                                   .clock = {.now = kBoardDay * 86'400}}));
  }

  LeaderboardColumns& columns() { return *columns_; }
  const LeaderboardSignals& itemSignals() const { return *signals_; }
  const ItemPool& items() const { return store_.items(); }

  static LeaderboardConfig board(std::string_view toml, std::string name = "board") {
    return valueOf(parseLeaderboardToml(toml, name, name + ".toml"));
  }

  LeaderboardList list(std::string_view toml, const LeaderboardList* fallback = nullptr) {
    return valueOf(buildLeaderboard(*columns_, board(toml), fallback));
  }

  /// The row numbers of the list.
  static std::vector<std::uint32_t> rowsOf(const LeaderboardList& list) {
    std::vector<std::uint32_t> rows;
    for (const auto& each : list.entries)
      rows.push_back(each.item.value());
    return rows;
  }

private:
  static ItemDayCounts counts(std::uint32_t apps, std::uint32_t all) {
    ItemDayCountsBuilder builder(all);
    for (std::uint32_t i = 0; i < apps; ++i)
      for (const CalendarDay age : {i, i / 2, i / 4})
        builder.add(ItemId(i), {.day = kBoardDay - age, .installs = 1 + i * 7 % 50});
    return builder.finish();
  }

  AppStore store_;
  RuleSet rules_ = valueOf(RuleSet::parse("cheap = price <= 1\nstars = rating * 2", "rules"));
  Schema request_;
  RowFlags servable_;
  std::unique_ptr<LeaderboardSignals> signals_;
  std::unique_ptr<LeaderboardColumns> columns_;
};

} // namespace rankwright::test
