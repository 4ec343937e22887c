#include "app/cli/boards_command.h"
#include "app/cli/boards_releases.h"
#include "app/cli/console.h"
#include "app/cli/release_options.h"
#include "core/leaderboard/leaderboard_store.h"
#include "core/workspace/leaderboard_refresh.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
  BoardsOption boards;
  std::vector<std::string> names;
  bool isDryRun = false;
  bool json = false;
};

void printKept(const std::vector<HeldBoard>& kept, Console& console) {
  for (const auto& each : kept)
    console.note("{} keeps its list: {}\n", each.board, each.reason);
}

Json keptJson(const std::vector<HeldBoard>& kept) {
  Json list = Json::array();
  for (const auto& each : kept)
    list.push_back({{"board", each.board}, {"reason", each.reason}});
  return list;
}

/// What the refresh would change, board by board.
Status preview(const Options& options, const RefreshedLists& refreshed, const std::filesystem::path& file,
               Console& console) {
  Json boards = Json::array();
  for (const auto& list : refreshed.lists) {
    RW_ASSIGN(const auto store, LeaderboardStore::open(file));
    RW_ASSIGN(const auto before, store.version(list.board, list.expected));
    const auto diff =
        diffVersions(before, {.version = {.board = list.board}, .toml = list.toml, .items = list.items});
    if (!options.json) {
      console.print("{}: {}\n", list.board, diff.list.empty() ? "nothing differs" : "the list moves");
      printDiff(console, diff);
    }
    auto json = diffJson(diff);
    json["board"] = list.board;
    boards.push_back(std::move(json));
  }
  if (options.json)
    console.print("{}", releaseJsonText({{"boards", boards}, {"kept", keptJson(refreshed.kept)}}));
  return {};
}

void print(const Options& options, const RefreshOutcome& outcome, Console& console) {
  if (!options.json) return printRelease(console, outcome.release, false);
  auto json = releaseJson(outcome.release);
  json["kept"] = keptJson(outcome.kept);
  console.print("{}", releaseJsonText(json));
}

Status refresh(const Options& options, Console& console) {
  RW_ASSIGN(const auto workbench, options.boards.open(console));
  const auto file = leaderboardStoreFile(workbench->workspace().folder());
  ProgressLine line;
  RW_ASSIGN(auto refreshed, refreshLists(*workbench, file, options.names, console.job(line)));
  printKept(refreshed.kept, console);
  if (refreshed.ages.empty() && !options.json) console.print("No list is due\n");
  if (options.isDryRun) return preview(options, refreshed, file, console);
  const auto now = workbench->columns().sources().clock.now;
  RW_ASSIGN(const auto outcome, publishRefresh(file, std::move(refreshed), now.value_or(0)));
  print(options, outcome, console);
  return {};
}

} // namespace

void addBoardRefresh(CLI::App& boards, Action& action) {
  auto* command = boards.add_subcommand(
      "refresh", "Build lists on the shelf anew that are older than their refresh interval, and publish "
                 "those that differ");
  auto options = std::make_shared<Options>();
  options->boards.addTo(*command);
  command
      ->add_option("board", options->names,
                   "Names of boards, due or not; those that are due where none "
                   "is named")
      ->type_name("BOARD");
  command->add_flag("--dry-run", options->isDryRun, "Only show what would change, and publish nothing");
  command->add_flag("--json", options->json, "Print JSON");
  command->callback(
      [options, &action] { action = [options](Console& console) { return refresh(*options, console); }; });
}

} // namespace rankwright::cli
