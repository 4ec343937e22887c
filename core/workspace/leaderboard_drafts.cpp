#include "core/workspace/leaderboard_drafts.h"

#include "core/workspace/leaderboard_texts.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

using Names = std::vector<std::string>;

bool isWanted(const Names& names, const std::string& name) {
  return names.empty() || std::ranges::find(names, name) != names.end();
}

Status checkNames(const Names& names, const std::vector<LeaderboardFile>& files,
                  const std::filesystem::path& folder) {
  for (const auto& name : names)
    if (std::ranges::find(files, name, &LeaderboardFile::name) == files.end())
      return fail(ErrorKind::NotFound, "no board of this name is in {}: {}", folder.string(), name);
  return {};
}

/// None before the first release.
Result<std::vector<BoardVersion>> latestVersions(const std::filesystem::path& workspace) {
  const auto store = LeaderboardStore::open(leaderboardStoreFile(workspace));
  if (!store && store.error().kind == ErrorKind::NotFound) return std::vector<BoardVersion>();
  if (!store) return tl::unexpected<Error>(store.error());
  return store->latest();
}

std::uint32_t latestOf(const std::vector<BoardVersion>& versions, const std::string& board) {
  const auto found = std::ranges::find(versions, board, &BoardVersion::board);
  return found == versions.end() ? 0 : found->number;
}

Result<BoardDraft> draftOf(const LeaderboardFile& file, const std::vector<BuiltLeaderboard>& built,
                           const ItemPool& items) {
  if (file.error) return tl::unexpected<Error>(*file.error);
  const auto at = findLeaderboard(built, file.name);
  if (!at) return fail(ErrorKind::NotFound, "no list was made of the board: {}", file.name);
  const auto& board = built[*at];
  if (board.error) return tl::unexpected<Error>(*board.error);
  return BoardDraft{.board = file.name, .toml = file.text, .items = keysOf(*board.list, items)};
}

} // namespace

bool LeaderboardDrafts::hasErrors() const {
  return std::ranges::find(findings, FindingSeverity::Error, &LeaderboardFinding::severity) != findings.end();
}

Result<LeaderboardDrafts> draftLeaderboards(LeaderboardWorkbench& workbench, const Names& names,
                                            const JobControl& job) {
  const auto& folder = workbench.workspace().folder();
  RW_ASSIGN(const auto versions, latestVersions(folder));
  RW_ASSIGN(const auto files, readLeaderboards(folder));
  RW_CHECK(checkNames(names, files, leaderboardFolder(folder)));
  RW_ASSIGN(const auto built, workbench.build(files, job));
  LeaderboardDrafts drafted;
  drafted.findings = workbench.check(files, built);
  std::erase_if(drafted.findings, [&](const auto& finding) { return !isWanted(names, finding.board); });
  for (const auto& file : files) {
    if (!isWanted(names, file.name)) continue;
    RW_ASSIGN(auto draft, draftOf(file, built, workbench.workspace().items()));
    draft.expected = latestOf(versions, file.name);
    drafted.drafts.push_back(std::move(draft));
  }
  return drafted;
}

} // namespace rankwright
