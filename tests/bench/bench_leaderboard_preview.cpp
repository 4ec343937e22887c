// How soon an operator sees a board again after a keystroke, a million apps behind it: the rule typed letter
// by letter, the order changed, an app pinned. Beside it what working out everything again costs, the check
// of thirty boards, and what a rule gave on the last days.
#include "core/leaderboard/freshness.h"
#include "core/leaderboard/leaderboard_check.h"
#include "tests/bench/rule_pool.h"

#include <fmt/format.h>
#include <tbb/global_control.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <random>
#include <string_view>

using namespace rankwright;

namespace {

using Clock = std::chrono::steady_clock;

constexpr CalendarDay kToday = 20'000;
constexpr std::uint32_t kDays = 30;

double millisecondsOf(const std::function<void()>& work) {
  const auto begin = Clock::now();
  work();
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

void report(const char* name, std::vector<double> times) {
  std::ranges::sort(times);
  const auto at = [&](double share) { return times[std::size_t(share * double(times.size() - 1))]; };
  std::printf("%-44s p50 %8.2f ms   p99 %8.2f ms   max %8.2f ms   (%zu times)\n", name, at(0.5), at(0.99),
              times.back(), times.size());
}

/// Exposures and installs of a few days for every app.
ItemDayCounts randomCounts(std::uint32_t items) {
  std::mt19937 random(1);
  ItemDayCountsBuilder builder(items);
  for (std::uint32_t item = 0; item < items; ++item)
    for (auto days = random() % 4; days > 0; --days)
      builder.add(ItemId(item), {kToday - static_cast<CalendarDay>(random() % kDays), 50 + random() % 500,
                                 random() % 50, random() % 20});
  return builder.finish();
}

ItemPool poolOf(const FeatureTable& features) {
  std::vector<std::string> keys;
  for (std::uint32_t row = 0; row < features.rowCount(); ++row)
    keys.push_back(std::to_string(row));
  return {RowKeys::of(keys).value(), features};
}

/// A store of a million apps and the columns over it.
struct Store {
  RulePool pool;
  ItemPool items = poolOf(pool.items());
  RuleSet rules;
  Schema request = pool.users().schema();
  RowFlags servable = RowFlags(items.size(), 1);
  LeaderboardSignals itemSignals{items, randomCounts(items.size()), kToday};

  LeaderboardSources sources() const {
    return {&items, &rules, &request, &itemSignals, &servable, {kToday * 86'400, ""}};
  }
  std::unique_ptr<LeaderboardColumns> columns() const {
    return LeaderboardColumns::create(sources()).value();
  }
};

LeaderboardConfig boardOf(std::string candidates, std::string order) {
  LeaderboardConfig board{
      .name = "bench", .candidates = {std::move(candidates)}, .order = {std::move(order)}};
  board.constraints = {{.name = "cap", .kind = ConstraintKind::Cap, .fields = {"category"}, .most = 3}};
  board.newApps = {.share = 0.2, .youngerThanDays = 14};
  return board;
}

/// The board after each keystroke; many of them do not parse, as it is while people type.
std::vector<LeaderboardConfig> keystrokes() {
  constexpr std::string_view kOrder = "board_installs_decayed + 10 * rating";
  std::vector<LeaderboardConfig> boards;
  const auto type = [&](const std::string& before, const std::string& typed, bool inOrder) {
    for (std::size_t length = 1; length <= typed.size(); ++length) {
      const auto text = before + typed.substr(0, length);
      boards.push_back(inOrder ? boardOf("price < 5", text) : boardOf(text, std::string(kOrder)));
    }
  };
  for (int round = 0; round < 10; ++round) {
    type(fmt::format("price < {}", 3 + round), " & rating >= 3.25 & size < 250", false);
    type("contains(tags, 'tag7') & ", fmt::format("category == 'category {}'", 10 + round), false);
    type("board_conversion_low * 100", fmt::format(" + log(downloads + {}) - price / 10", round + 1), true);
    for (std::uint32_t slot = 1; slot <= 20; ++slot) {
      boards.push_back(boardOf("price < 5 & rating >= 3.25", std::string(kOrder)));
      boards.back().pins = {
          {.item = std::to_string(slot * 1000 + static_cast<std::uint32_t>(round)), .slot = slot}};
    }
  }
  return boards;
}

/// The time that a board takes, added where it can be built: a text that does not parse costs nothing.
void addTime(LeaderboardColumns& columns, const LeaderboardConfig& board, std::vector<double>& times) {
  bool built = false;
  const auto time = millisecondsOf([&] { built = buildLeaderboard(columns, board, nullptr).has_value(); });
  if (built) times.push_back(time);
}

void benchKeystrokes(const Store& store) {
  const auto columns = store.columns();
  std::vector<double> kept;
  std::vector<double> again;
  const auto boards = keystrokes();
  for (std::size_t i = 0; i < boards.size(); ++i) {
    addTime(*columns, boards[i], kept);
    const auto fresh = store.columns();
    if (i % 5 == 0) addTime(*fresh, boards[i], again);
  }
  report("a keystroke, what changed alone", std::move(kept));
  report("a keystroke, everything again", std::move(again));
}

void benchCheck(const Store& store) {
  std::vector<LeaderboardConfig> boards;
  for (int i = 0; i < 30; ++i) {
    boards.push_back(boardOf(fmt::format("category == 'category {}'", i), "board_installs_decayed"));
    boards.back().name = fmt::format("board_{}", i);
  }
  std::vector<double> times;
  std::size_t findings = 0;
  for (int round = 0; round < 5; ++round) {
    const auto columns = store.columns();
    times.push_back(millisecondsOf([&] {
      const auto built = buildLeaderboards(*columns, boards).value();
      findings = checkLeaderboards(*columns, built).size();
    }));
  }
  report("thirty boards built and checked", std::move(times));
  std::printf("%zu findings\n", findings);
}

void benchReplay(const Store& store) {
  constexpr CalendarDay kReplayed = 7;
  const auto board = boardOf("price < 5 & rating >= 3.25", "board_installs_decayed");
  std::vector<double> times;
  for (int round = 0; round < 3; ++round)
    times.push_back(millisecondsOf([&] {
                      static_cast<void>(replayFreshness(store.sources(), store.itemSignals.counts(), board,
                                                        {kToday - kReplayed + 1, kToday})
                                            .value());
                    }) /
                    double(kReplayed));
  report("a day of a board's freshness", std::move(times));
}

} // namespace

int main() {
  const tbb::global_control threads(tbb::global_control::max_allowed_parallelism, 2);
  std::vector<double> counting;
  std::unique_ptr<Store> store;
  counting.push_back(millisecondsOf([&] { store = std::make_unique<Store>(); }));
  report("making the store and its signals", std::move(counting));
  benchKeystrokes(*store);
  benchCheck(*store);
  benchReplay(*store);
  return 0;
}
