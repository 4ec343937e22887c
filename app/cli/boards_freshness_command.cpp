#include "app/cli/boards_command.h"
#include "app/cli/boards_releases.h"
#include "app/cli/console.h"
#include "app/cli/text_table.h"
#include "core/workspace/leaderboard_freshness.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kShownItems = 5; ///< of each day, in the table

struct Options {
  BoardsOption boards;
  std::string board;
  std::uint32_t days = 28;
  std::uint64_t exposures = 100;
  bool json = false;
};

/// What is told of a board.
struct Report {
  Freshness freshness;
  std::size_t newApps = 0; ///< that came on these days
  std::vector<WaitingShare> waiting;
};

Result<Report> reportOf(const Options& options, OpenedBoards& opened, const JobControl& job) {
  RW_ASSIGN(const auto* board, opened.board(options.board));
  const auto days = lastDaysOf(*opened.bench, options.days);
  Report report;
  RW_ASSIGN(report.freshness, replayFreshness(*opened.bench, board->config, days, job));
  const auto waits = waitsForExposures(*opened.bench, days, options.exposures);
  report.newApps = waits.size();
  report.waiting = waitingShares(waits);
  return report;
}

std::string waitText(const Options& options, const Report& report) {
  if (const auto median = medianWait(report.waiting))
    return fmt::format("half of them had {} exposures after {} days", options.exposures, *median);
  return fmt::format("less than half of them had {} exposures by the end of the logs", options.exposures);
}

void printText(const Options& options, const Report& report, const ItemPool& items, Console& console) {
  using Align = TextTable::Align;
  TextTable table({{"day"},
                   {"items", Align::Right},
                   {"entered", Align::Right},
                   {"new apps", Align::Right},
                   {"first", Align::Left, 80}});
  for (const auto& day : report.freshness.days) {
    std::string first;
    for (std::size_t i = 0; i < std::min(kShownItems, day.items.size()); ++i)
      first += fmt::format("{}{}", i > 0 ? ", " : "", items.keyOf(day.items[i]));
    table.addRow({textOfDay(day.day), std::to_string(day.items.size()), std::to_string(day.entered),
                  std::to_string(day.newApps), first});
  }
  console.print("{}{:.1f} % of the slots change in a day, and {} different items stood there\n",
                table.toText(), 100 * report.freshness.turnover(), report.freshness.differentItems);
  console.print("{} apps came on these days; {}\n", report.newApps, waitText(options, report));
}

void printJson(const Report& report, const ItemPool& items, Console& console) {
  Json json = {{"days", Json::array()},
               {"turnover", report.freshness.turnover()},
               {"different_items", report.freshness.differentItems},
               {"apps_that_came", report.newApps},
               {"waiting", Json::array()}};
  for (const auto& day : report.freshness.days) {
    Json keys = Json::array();
    for (const auto item : day.items)
      keys.push_back(std::string(items.keyOf(item)));
    json["days"].push_back({{"day", textOfDay(day.day)},
                            {"entered", day.entered},
                            {"new_apps", day.newApps},
                            {"items", std::move(keys)}});
  }
  for (const auto& each : report.waiting)
    json["waiting"].push_back(
        {{"days", each.days}, {"share", each.share}, {"interval", {each.low, each.high}}});
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
    printText(options, *report, items, console);
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
  command->add_option("--exposures", options->exposures, "With so many exposures an app has been seen")
      ->check(CLI::Range(1U, 1'000'000'000U))
      ->capture_default_str();
  command->add_flag("--json", options->json, "Print JSON");
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace rankwright::cli
