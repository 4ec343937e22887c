#include "app/cli/boards_releases.h"
#include "app/cli/console.h"
#include "app/cli/release_options.h"
#include "app/cli/workspace_option.h"
#include "core/workspace/leaderboard_drafts.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rankwright::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
  WorkspaceOption workspace;
  std::vector<std::string> boards;
  std::optional<std::uint32_t> expected;
  SignatureOptions signature;
  bool anyway = false;
  bool isDryRun = false;
};

Result<LeaderboardDrafts> draft(const Options& options, Console& console) {
  RW_ASSIGN(auto workspace, options.workspace.open(console));
  ProgressLine line;
  const auto job = console.job(line);
  const auto clock = workspace->presentClock();
  RW_ASSIGN(const auto workbench, LeaderboardWorkbench::open(std::move(workspace), clock, job));
  return draftLeaderboards(*workbench, options.boards, job);
}

void printFindings(Console& console, const LeaderboardDrafts& drafted) {
  for (const auto& finding : drafted.findings) {
    const auto place = finding.place ? fmt::format("{}:{}: ", finding.place->source, finding.place->line)
                                     : finding.board + ": ";
    console.note("{}{}: {}\n", place, describe(finding.severity), finding.message);
  }
}

/// What the draft is made from; nothing for a board that has no version.
Result<VersionContent> publishedContent(const std::string& folder, const BoardDraft& draft) {
  VersionContent nothing{.version = {.board = draft.board}};
  if (draft.expected == 0) return nothing;
  RW_ASSIGN(const auto store, LeaderboardStore::open(leaderboardStoreFile(folder)));
  return store.version(draft.board, draft.expected);
}

/// Who publishes on top of a certain version says so; else the latest one is meant.
Status expect(const Options& options, std::vector<BoardDraft>& drafts) {
  if (!options.expected) return {};
  if (drafts.size() != 1)
    return fail(ErrorKind::InvalidArgument, "--expect is for one board, and not for: {}", drafts.size());
  drafts.front().expected = *options.expected;
  return {};
}

/// What the drafts would change.
Status preview(const Options& options, const std::vector<BoardDraft>& drafts, Console& console) {
  Json boards = Json::array();
  for (const auto& draft : drafts) {
    RW_ASSIGN(const auto before, publishedContent(options.workspace.folder, draft));
    VersionContent after{.version = {.board = draft.board}, .toml = draft.toml, .items = draft.items};
    const auto diff = diffVersions(before, after);
    if (diff.unreadable) return tl::unexpected<Error>(*diff.unreadable);
    if (!options.workspace.json) printDiff(console, diff);
    auto json = diffJson(diff);
    json["board"] = draft.board;
    json["expected"] = draft.expected;
    boards.push_back(std::move(json));
  }
  if (options.workspace.json) console.print("{}", releaseJsonText(boards));
  return {};
}

Status publish(const Options& options, Console& console) {
  RW_ASSIGN(auto drafted, draft(options, console));
  printFindings(console, drafted);
  RW_CHECK(expect(options, drafted.drafts));
  if (options.isDryRun) return preview(options, drafted.drafts, console);
  if (drafted.hasErrors() && !options.anyway)
    return fail(ErrorKind::InvalidArgument,
                "boards have errors, and are published with --anyway alone, of: {}",
                options.workspace.folder);
  RW_ASSIGN(auto store, LeaderboardStore::openOrCreate(leaderboardStoreFile(options.workspace.folder)));
  RW_ASSIGN(const auto release, store.publish(drafted.drafts, options.signature.signature()));
  printRelease(console, release, options.workspace.json);
  return {};
}

} // namespace

void addBoardPublishing(CLI::App& boards, Action& action) {
  auto* command = boards.add_subcommand("publish", "Put boards on the shelf, as their files are now");
  auto options = std::make_shared<Options>();
  options->workspace.addTo(*command);
  command->add_option("board", options->boards, "Names of boards; all where none is named")
      ->type_name("BOARD");
  command->add_option("--expect", options->expected, "The version of the one board that must be the latest")
      ->type_name("VERSION");
  command->add_flag("--anyway", options->anyway, "Also boards of which check says that they have errors");
  command->add_flag("--dry-run", options->isDryRun, "Only show what would change, and publish nothing");
  options->signature.addTo(*command);
  command->callback(
      [options, &action] { action = [options](Console& console) { return publish(*options, console); }; });
}

} // namespace rankwright::cli
