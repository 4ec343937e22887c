#include "core/workspace/leaderboard_publication.h"

#include "core/leaderboard/leaderboard_store.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

/// A store that is opened once somebody asks for a version: before the first release there is none.
class ShelvedVersions {
public:
  explicit ShelvedVersions(const std::filesystem::path& file) : file_(file) {}

  /// What the latest version holds; nothing for one that is not there or withdrawn.
  Result<VersionContent> latestOf(const LeaderboardStatus& board) {
    if (!board.version || board.version->isWithdrawn) return VersionContent{.version = {.board = board.name}};
    if (!store_) {
      RW_ASSIGN(store_, LeaderboardStore::open(file_));
    }
    return store_->version(board.name, board.version->number);
  }

private:
  const std::filesystem::path& file_;
  std::optional<LeaderboardStore> store_;
};

std::string obstacleOf(const LeaderboardStatus& board) {
  const auto& findings = board.preview.findings;
  const auto worst = std::ranges::find(findings, FindingSeverity::Error, &LeaderboardFinding::severity);
  return worst == findings.end() ? std::string() : worst->message;
}

/// A conflict is an answer that the caller deals with.
Result<PublishOutcome> outcomeOf(Result<BoardRelease> released) {
  if (released) return PublishOutcome{.release = std::move(*released)};
  if (released.error().kind == ErrorKind::Conflict)
    return PublishOutcome{.conflict = std::move(released.error())};
  return failureOf(released);
}

} // namespace

Result<std::vector<LeaderboardReview>> reviewDrafts(const LeaderboardOverview& overview,
                                                    const std::vector<std::string>& names,
                                                    const std::filesystem::path& store) {
  std::vector<LeaderboardReview> reviews;
  ShelvedVersions shelf(store);
  for (const auto& board : overview.boards) {
    if (board.state == DraftState::NoDraft) continue;
    if (std::ranges::find(names, board.name) == names.end()) continue;
    LeaderboardReview review{.title = board.title(),
                             .draft = {.board = board.name, .toml = board.toml, .items = board.items},
                             .shelf = board.version,
                             .findings = board.preview.findings,
                             .obstacle = obstacleOf(board)};
    review.draft.expected = board.version ? board.version->number : 0;
    RW_ASSIGN(const auto before, shelf.latestOf(board));
    review.difference =
        diffVersions(before, {.version = {.board = board.name}, .toml = board.toml, .items = board.items});
    reviews.push_back(std::move(review));
  }
  return reviews;
}

Result<PublishOutcome> publishDrafts(const std::filesystem::path& store,
                                     const std::vector<BoardDraft>& drafts, const Signature& signature) {
  RW_ASSIGN(auto open, LeaderboardStore::openOrCreate(store));
  return outcomeOf(open.publish(drafts, signature));
}

Result<PublishOutcome> rollBackBoards(const std::filesystem::path& store,
                                      const std::vector<VersionChoice>& choices, const Signature& signature) {
  RW_ASSIGN(auto open, LeaderboardStore::open(store));
  return outcomeOf(open.rollBack(choices, signature));
}

Result<PublishOutcome> withdrawBoards(const std::filesystem::path& store,
                                      const std::vector<VersionChoice>& choices, const Signature& signature) {
  RW_ASSIGN(auto open, LeaderboardStore::open(store));
  return outcomeOf(open.withdraw(choices, signature));
}

} // namespace rankwright
