#include "app/cli/boards_command.h"
#include "app/cli/boards_releases.h"
#include "app/cli/console.h"
#include "app/cli/text_table.h"
#include "core/workspace/leaderboard_freshness.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <optional>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kShownItems = 5; ///< of each day, in the table

struct Options {
  BoardsOption boards;
  std::string board;
  std::uint32_t days = 28;
  std::optional<std::uint32_t> came = {};
  std::string seenBy = {};
  std::optional<std::uint64_t> count = {};
  bool json = false;
};

/// What is told of a board.
struct Report {
  Freshness freshness;
  NewAppWaits waits;
};

SeenAim aimOf(const Options& options, const LeaderboardWorkbench& bench) {
  const auto by = seenByOf(options.seenBy).value_or(usualSeenBy(bench));
  return {by, options.count.value_or(usualCount(by))};
}

Result<Report> reportOf(const Options& options, OpenedBoards& opened, const JobControl& job) {
  RW_ASSIGN(const auto* board, opened.board(options.board));
  const auto days = lastDaysOf(*opened.bench, options.days);
  Report report;
  RW_ASSIGN(report.freshness, replayFreshness(*opened.bench, board->config, days, job));
  const auto came = lastDaysOf(*opened.bench, options.came.value_or(options.days));
  report.waits = waitsOfNewApps(*opened.bench, came, aimOf(options, *opened.bench));
  return report;
}

std::string aimText(const SeenAim& aim) {
  return fmt::format("{} {}", aim.count, describe(aim.by));
}

/// "9 to 17", "from 9 on".
std::string intervalText(const MedianWait& median) {
  if (!median.high) return fmt::format("from {} on", *median.low);
  return fmt::format("{} to {}", *median.low, *median.high);
}

std::string medianText(const NewAppWaits& waits) {
  if (!waits.median.days)
    return fmt::format("more than half of them wait for {} to the end of the logs", aimText(waits.aim));
  return fmt::format("half of them had {} after {} days (95 %: {})", aimText(waits.aim), *waits.median.days,
                     intervalText(waits.median));
}

std::string waitsText(const NewAppWaits& waits) {
  if (!waits.isCounted) return fmt::format("the logs do not count {}", describe(waits.aim.by));
  if (waits.waits.empty()) return "no app came on these days";
  return fmt::format("{} apps came from {} to {}: {} had {} by the end of the logs; {}", waits.waits.size(),
                     textOfDay(*waits.came.first), textOfDay(*waits.came.last), waits.reachedCount(),
                     aimText(waits.aim), medianText(waits));
}

void printText(const Report& report, const ItemPool& items, Console& console) {
  using Align = TextTable::Align;
  TextTable table({{"day"},
                   {"items", Align::Right},
                   {"entered", Align::Right},
                   {"left", Align::Right},
                   {"new apps", Align::Right},
                   {"first", Align::Left, 80}});
  for (const auto& day : report.freshness.days) {
    std::string first;
    for (std::size_t i = 0; i < std::min(kShownItems, day.items.size()); ++i)
      first += fmt::format("{}{}", i > 0 ? ", " : "", items.keyOf(day.items[i]));
    table.addRow({textOfDay(day.day), std::to_string(day.items.size()), std::to_string(day.entered),
                  std::to_string(day.left), std::to_string(day.newApps), first});
  }
  console.print("{}{:.1f} % of the slots change in a day, and {} different items stood there\n",
                table.toText(), 100 * report.freshness.turnover(), report.freshness.differentItems);
  console.print("{}\n", waitsText(report.waits));
}

template <class T>
Json orNull(const std::optional<T>& value) {
  return value ? Json(*value) : Json();
}

Json jsonOf(const NewAppWaits& waits) {
  Json json = {{"from", textOfDay(*waits.came.first)},
               {"until", textOfDay(*waits.came.last)},
               {"seen_by", describe(waits.aim.by)},
               {"count", waits.aim.count},
               {"counted", waits.isCounted},
               {"apps_that_came", waits.waits.size()},
               {"reached", waits.reachedCount()},
               {"median_days", orNull(waits.median.days)},
               {"median_interval", {orNull(waits.median.low), orNull(waits.median.high)}},
               {"waiting", Json::array()}};
  for (const auto& each : waits.shares)
    json["waiting"].push_back({{"days", each.days},
                               {"at_risk", each.waiting},
                               {"reached", each.reached},
                               {"share", each.share},
                               {"interval", {each.low, each.high}}});
  return json;
}

Json jsonOf(const FreshnessDay& day, const ItemPool& items) {
  Json keys = Json::array();
  for (const auto item : day.items)
    keys.push_back(std::string(items.keyOf(item)));
  return {{"day", textOfDay(day.day)},  {"entered", day.entered},  {"left", day.left},
          {"turnover", day.turnover()}, {"new_apps", day.newApps}, {"items", std::move(keys)}};
}

void printJson(const Report& report, const ItemPool& items, Console& console) {
  Json json = {{"days", Json::array()},
               {"turnover", report.freshness.turnover()},
               {"different_items", report.freshness.differentItems},
               {"new_apps", jsonOf(report.waits)}};
  for (const auto& day : report.freshness.days)
    json["days"].push_back(jsonOf(day, items));
  console.print("{}\n", json.dump(2, ' ', false, Json::error_handler_t::replace));
}

Status run(const Options& options, Console& console) {
  RW_ASSIGN(auto opened, openBoards(options.boards, console));
  Result<Report> report;
  {
    ProgressLine line;
    report = reportOf(options, opened, console.job(line));
  }
  if (!report) return failureOf(report);
  const auto& items = opened.bench->workspace().items();
  if (options.json)
    printJson(*report, items, console);
  else
    printText(*report, items, console);
  return {};
}

} // namespace

void addBoardFreshness(CLI::App& boards, Action& action) {
  auto* command = boards.add_subcommand(
      "freshness",
      "What a board's rule gave on each of the last days, and how long new apps wait to be seen");
  auto options = std::make_shared<Options>();
  options->boards.addTo(*command);
  command->add_option("board", options->board, "Name of the board")->type_name("BOARD")->required();
  command->add_option("--days", options->days, "The last so many days of the logs")
      ->check(CLI::Range(1U, 3650U))
      ->capture_default_str();
  command
      ->add_option("--came", options->came,
                   "Apps that came on the last so many days; those of --days if not given")
      ->check(CLI::Range(1U, 3650U));
  command
      ->add_option(
          "--seen-by", options->seenBy,
          "What is counted of an app until it has been seen; clicks where the logs have no exposures")
      ->check(CLI::IsMember({"exposures", "clicks", "installs"}));
  command
      ->add_option("--count", options->count,
                   "With so many it has been seen; 100 exposures, 10 clicks or installs if not given")
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1'000'000'000}));
  command->add_flag("--json", options->json, "Print JSON");
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
