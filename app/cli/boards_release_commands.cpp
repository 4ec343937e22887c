#include "app/cli/boards_releases.h"
#include "app/cli/console.h"
#include "app/cli/release_options.h"
#include "app/cli/workspace_option.h"
#include "core/leaderboard/leaderboard_store.h"
#include "core/leaderboard/version_diff.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

/// Of all the commands about releases.
struct Options {
  std::string folder;
  std::vector<std::string> boards;
  std::string board;
  std::optional<std::uint32_t> from;
  std::optional<std::uint32_t> to;
  std::optional<std::int64_t> release;
  HistoryPage page;
  SignatureOptions signature;
  bool json = false;
};

Result<LeaderboardStore> storeOf(const Options& options) {
  RW_CHECK(readWorkspaceConfig(options.folder));
  return LeaderboardStore::open(leaderboardStoreFile(options.folder));
}

Result<std::uint32_t> latestNumber(const LeaderboardStore& store, const std::string& board) {
  RW_ASSIGN(const auto latest, store.latestOf(board));
  if (!latest) return fail(ErrorKind::NotFound, "no version was ever published of: {}", board);
  return latest->number;
}

/// The boards that are named go back to one version, or as a release left them; all where none is named.
Result<std::vector<VersionChoice>> choicesOf(const Options& options, const LeaderboardStore& store) {
  std::vector<VersionChoice> choices;
  if (options.release) {
    RW_ASSIGN(choices, store.choicesOf(*options.release));
    std::erase_if(choices, [&](const VersionChoice& each) {
      return !options.boards.empty() && std::ranges::find(options.boards, each.board) == options.boards.end();
    });
    return choices;
  }
  if (!options.to || options.boards.size() != 1)
    return fail(ErrorKind::InvalidArgument,
                "name one board and its version with --to, or a release with --release, and not so many "
                "boards: {}",
                options.boards.size());
  RW_ASSIGN(const auto latest, latestNumber(store, options.boards.front()));
  choices.push_back({options.boards.front(), *options.to, latest});
  return choices;
}

Status rollBack(const Options& options, Console& console) {
  RW_ASSIGN(auto store, storeOf(options));
  RW_ASSIGN(const auto choices, choicesOf(options, store));
  RW_ASSIGN(const auto release, store.rollBack(choices, options.signature.signature()));
  if (choices.empty() && !options.json) console.print("The boards are so already\n");
  printRelease(console, release, options.json);
  return {};
}

Status withdraw(const Options& options, Console& console) {
  RW_ASSIGN(auto store, storeOf(options));
  std::vector<VersionChoice> choices;
  for (const auto& board : options.boards) {
    RW_ASSIGN(const auto latest, latestNumber(store, board));
    choices.push_back({board, 0, latest});
  }
  RW_ASSIGN(const auto release, store.withdraw(choices, options.signature.signature()));
  printRelease(console, release, options.json);
  return {};
}

Result<std::vector<BoardVersion>> versionsOf(const Options& options) {
  RW_ASSIGN(const auto store, storeOf(options));
  if (!options.board.empty()) {
    RW_ASSIGN(const auto latest, latestNumber(store, options.board));
    return latest == 0 ? std::vector<BoardVersion>() : store.history(options.board, options.page);
  }
  RW_ASSIGN(auto releases, store.releases(options.page));
  std::vector<BoardVersion> versions;
  for (auto& release : releases)
    std::ranges::move(release.versions, std::back_inserter(versions));
  return versions;
}

Status history(const Options& options, Console& console) {
  RW_ASSIGN(const auto versions, versionsOf(options));
  if (!options.json) {
    console.print("{}", versionsText(versions));
    return {};
  }
  auto json = Json::array();
  for (const auto& version : versions)
    json.push_back(versionJson(version));
  console.print("{}", releaseJsonText(json));
  return {};
}

Status changes(const Options& options, Console& console) {
  RW_ASSIGN(const auto store, storeOf(options));
  RW_ASSIGN(const auto latest, latestNumber(store, options.board));
  const auto to = options.to.value_or(latest);
  const auto from = options.from.value_or(to > 0 ? to - 1 : 0);
  RW_ASSIGN(const auto after, store.version(options.board, to));
  RW_ASSIGN(const auto before, store.version(options.board, from));
  const auto difference = diffVersions(before, after);
  if (difference.unreadable) return tl::unexpected<Error>(*difference.unreadable);
  if (options.json)
    console.print("{}", releaseJsonText(diffJson(difference)));
  else
    printDiff(console, difference);
  if (difference.isEmpty() && !options.json) console.print("Nothing differs\n");
  return {};
}

using Run = Status (*)(const Options&, Console&);

struct Added {
  CLI::App& command;
  std::shared_ptr<Options> options;
};

Added addCommand(CLI::App& boards, Action& action, const char* name, const char* text, Run run) {
  auto* command = boards.add_subcommand(name, text);
  auto options = std::make_shared<Options>();
  addWorkspaceFolder(*command, options->folder);
  command->add_flag("--json", options->json, "Print JSON");
  command->callback([options, run, &action] {
    action = [options, run](Console& console) { return run(*options, console); };
  });
  return {*command, options};
}

void addRollBack(CLI::App& boards, Action& action) {
  const auto [command, options] =
      addCommand(boards, action, "rollback",
                 "Bring an earlier version back, or the boards as a release left them", rollBack);
  command.add_option("board", options->boards, "Names of boards; with --release all where none is named")
      ->type_name("BOARD");
  auto* to = command.add_option("--to", options->to, "The version of the one board that comes back")
                 ->type_name("VERSION");
  command.add_option("--release", options->release, "The release that left the boards as they shall be")
      ->type_name("NUMBER")
      ->excludes(to);
  options->signature.addTo(command);
}

void addWithdraw(CLI::App& boards, Action& action) {
  const auto [command, options] = addCommand(
      boards, action, "withdraw", "Take boards off the shelf; a roll back puts them there again", withdraw);
  command.add_option("board", options->boards, "Names of boards")->type_name("BOARD")->required();
  options->signature.addTo(command);
}

void addHistory(CLI::App& boards, Action& action) {
  const auto [command, options] =
      addCommand(boards, action, "history", "What was published, by whom and why; the latest first", history);
  command.add_option("board", options->board, "Name of a board; all where none is named")->type_name("BOARD");
  command.add_option("--count", options->page.count, "Versions of the board, or releases, at most")
      ->check(CLI::Range(1U, 1'000'000U))
      ->capture_default_str();
  command.add_option("--before", options->page.before, "Only versions, or releases, with lower numbers")
      ->type_name("NUMBER");
}

void addChanges(CLI::App& boards, Action& action) {
  const auto [command, options] =
      addCommand(boards, action, "changes", "What a published version of a board changed", changes);
  command.add_option("board", options->board, "Name of the board")->type_name("BOARD")->required();
  command
      .add_option("--from", options->from,
                  "The version it is compared with (default: the one before; 0: nothing)")
      ->type_name("VERSION");
  command.add_option("--to", options->to, "The version (default: the latest)")->type_name("VERSION");
}

} // namespace

void addBoardReleases(CLI::App& boards, Action& action) {
  addRollBack(boards, action);
  addWithdraw(boards, action);
  addHistory(boards, action);
  addChanges(boards, action);
}

} // namespace rankwright::cli
