#include "core/leaderboard/leaderboard_store.h"

#include "core/expr/request_clock.h"
#include "core/leaderboard/leaderboard_config.h"
#include "core/leaderboard/leaderboard_store_file.h"
#include "core/leaderboard/release_writer.h"
#include "core/leaderboard/version_reader.h"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace rankwright {

struct LeaderboardStore::Connection {
  SqliteDatabase database;
};

namespace {

using Transaction = SqliteTransaction;

constexpr std::string_view kSpace = " \t\r\n";

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(kSpace);
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

Result<Signature> signed_(const Signature& signature) {
  Signature own{trimmed(signature.who), trimmed(signature.why), signature.time.value_or(presentTime())};
  if (own.who.empty())
    return fail(ErrorKind::InvalidArgument, "a release needs the name of who makes it: '{}'", signature.who);
  if (own.why.empty())
    return fail(ErrorKind::InvalidArgument, "a release needs a reason: '{}'", signature.why);
  return own;
}

template <class Boards>
Status checkNames(const Boards& boards) {
  std::set<std::string_view> names;
  for (const auto& each : boards) {
    if (!isLeaderboardName(each.board))
      return fail(ErrorKind::InvalidArgument, "no board may be called: {}", each.board);
    if (!names.insert(each.board).second)
      return fail(ErrorKind::InvalidArgument, "a release has a board once, and not twice: {}", each.board);
  }
  return {};
}

Status checkItems(const BoardDraft& draft) {
  std::set<std::string_view> items;
  for (const auto& item : draft.items)
    if (!items.insert(item).second)
      return fail(ErrorKind::InvalidArgument, "an item stands in the list of board '{}' twice: {}",
                  draft.board, item);
  return {};
}

template <class Boards>
std::vector<const typename Boards::value_type*> byName(const Boards& boards) {
  std::vector<const typename Boards::value_type*> sorted;
  for (const auto& each : boards)
    sorted.push_back(&each);
  std::ranges::sort(sorted, {}, [](const auto* each) -> const std::string& { return each->board; });
  return sorted;
}

/// All boards or none.
template <class Boards, class Write>
Result<BoardRelease> release(SqliteDatabase& database, ReleaseKind kind, const Signature& signature,
                             const Boards& boards, Write write) {
  RW_ASSIGN(const auto who, signed_(signature));
  RW_CHECK(checkNames(boards));
  RW_ASSIGN(auto transaction, Transaction::begin(database, Transaction::Kind::Write));
  ReleaseWriter writer(database, kind, who);
  for (const auto* each : byName(boards))
    RW_CHECK(write(writer, *each));
  RW_CHECK(transaction.commit());
  return writer.take();
}

} // namespace

std::string_view nameOf(ReleaseKind kind) {
  switch (kind) {
  case ReleaseKind::Publish:
    return "publish";
  case ReleaseKind::RollBack:
    return "rollback";
  case ReleaseKind::Withdraw:
    return "withdraw";
  case ReleaseKind::Refresh:
    return "refresh";
  }
  return "";
}

std::filesystem::path leaderboardStoreFile(const std::filesystem::path& workspace) {
  return workspace / "leaderboards.sqlite";
}

LeaderboardStore::LeaderboardStore(std::unique_ptr<Connection> connection)
    : connection_(std::move(connection)) {}
LeaderboardStore::LeaderboardStore(LeaderboardStore&&) noexcept = default;
LeaderboardStore& LeaderboardStore::operator=(LeaderboardStore&&) noexcept = default;
LeaderboardStore::~LeaderboardStore() = default;

Result<LeaderboardStore> LeaderboardStore::open(const std::filesystem::path& path) {
  RW_ASSIGN(auto database, openStoreFile(path));
  return LeaderboardStore(std::make_unique<Connection>(std::move(database)));
}

Result<LeaderboardStore> LeaderboardStore::openOrCreate(const std::filesystem::path& path) {
  RW_ASSIGN(auto database, openOrCreateStoreFile(path));
  return LeaderboardStore(std::make_unique<Connection>(std::move(database)));
}

Result<BoardRelease> LeaderboardStore::publish(std::span<const BoardDraft> drafts,
                                               const Signature& signature) {
  for (const auto& draft : drafts)
    RW_CHECK(checkItems(draft));
  return release(connection_->database, ReleaseKind::Publish, signature, drafts,
                 [](ReleaseWriter& writer, const BoardDraft& draft) { return writer.put(draft); });
}

Result<BoardRelease> LeaderboardStore::rollBack(std::span<const VersionChoice> choices,
                                                const Signature& signature) {
  return release(connection_->database, ReleaseKind::RollBack, signature, choices,
                 [](ReleaseWriter& writer, const VersionChoice& choice) { return writer.goBack(choice); });
}

Result<BoardRelease> LeaderboardStore::withdraw(std::span<const VersionChoice> choices,
                                                const Signature& signature) {
  return release(connection_->database, ReleaseKind::Withdraw, signature, choices,
                 [](ReleaseWriter& writer, const VersionChoice& choice) {
                   return writer.goBack({choice.board, 0, choice.expected});
                 });
}

Result<BoardRelease> LeaderboardStore::refresh(std::span<const BoardDraft> lists,
                                               const Signature& signature) {
  for (const auto& list : lists)
    RW_CHECK(checkItems(list));
  RW_CHECK(upgradeStoreFile(connection_->database));
  return release(connection_->database, ReleaseKind::Refresh, signature, lists,
                 [](ReleaseWriter& writer, const BoardDraft& list) { return writer.refresh(list); });
}

Result<std::vector<VersionChoice>> LeaderboardStore::choicesOf(std::int64_t release) const {
  auto& database = connection_->database;
  RW_ASSIGN(auto transaction, Transaction::begin(database, Transaction::Kind::Read));
  RW_ASSIGN(const auto latest, latestRelease());
  if (release < 1 || release > latest.number)
    return fail(ErrorKind::NotFound, "there are {} releases, and none of the number: {}", latest.number,
                release);
  RW_ASSIGN(const auto then,
            versionsWhere(database, {"v.number = (SELECT max(number) FROM version WHERE board = v.board AND "
                                     "release <= ?2)",
                                     "v.board",
                                     {release}}));
  RW_ASSIGN(const auto now, versionsWhere(database, {kLatestVersions, "v.board"}));
  std::vector<VersionChoice> choices;
  for (const auto& each : now) {
    const auto earlier = std::ranges::find(then, each.board, &BoardVersion::board);
    const bool wasThere = earlier != then.end() && !earlier->isWithdrawn;
    if (wasThere ? earlier->hash != each.hash : !each.isWithdrawn)
      choices.push_back({each.board, earlier == then.end() ? 0 : earlier->number, each.number});
  }
  return choices;
}

Result<ReleaseMark> LeaderboardStore::latestRelease() const {
  RW_ASSIGN(auto row,
            connection_->database.prepare("SELECT number, time FROM release ORDER BY number DESC LIMIT 1"));
  RW_ASSIGN(const bool found, row.step());
  return found ? ReleaseMark{row.int64At(0), row.int64At(1)} : ReleaseMark();
}

Result<std::vector<BoardVersion>> LeaderboardStore::latest() const {
  return versionsWhere(connection_->database, {kLatestVersions, "v.board"});
}

Result<std::optional<BoardVersion>> LeaderboardStore::latestOf(const std::string& board) const {
  return latestVersionOf(connection_->database, board);
}

Result<ShelfContent> LeaderboardStore::shelf() const {
  auto& database = connection_->database;
  RW_ASSIGN(auto transaction, Transaction::begin(database, Transaction::Kind::Read));
  ShelfContent shelf;
  RW_ASSIGN(shelf.mark, latestRelease());
  RW_ASSIGN(auto versions, latest());
  for (auto& each : versions) {
    if (each.isWithdrawn) continue;
    RW_ASSIGN(auto content, contentOf(database, std::move(each)));
    shelf.boards.push_back(std::move(content));
  }
  RW_ASSIGN(shelf.confirmed, confirmationsIn(database));
  return shelf;
}

Result<VersionContent> LeaderboardStore::version(const std::string& board, std::uint32_t number) const {
  if (number == 0) return VersionContent{.version = {.board = board}};
  const auto& database = connection_->database;
  RW_ASSIGN(auto found,
            versionsWhere(database, {"v.board = ?1 AND v.number = ?2", "v.number", {number}, board}));
  if (found.empty())
    return fail(ErrorKind::NotFound, "the board '{}' has no version of the number: {}", board, number);
  return contentOf(database, std::move(found.front()));
}

Result<std::vector<BoardVersion>> LeaderboardStore::history(const std::string& board,
                                                            const HistoryPage& page) const {
  const auto before = page.before.value_or(std::numeric_limits<std::int64_t>::max());
  return versionsWhere(
      connection_->database,
      {"v.board = ?1 AND v.number < ?2", "v.number DESC LIMIT ?3", {before, page.count}, board});
}

Result<std::vector<BoardRelease>> LeaderboardStore::releases(const HistoryPage& page) const {
  const auto before = page.before.value_or(std::numeric_limits<std::int64_t>::max());
  RW_ASSIGN(auto versions,
            versionsWhere(connection_->database, {"v.release < ?2 AND v.release >= (SELECT min(number) FROM "
                                                  "(SELECT number FROM release WHERE number < ?2 ORDER BY "
                                                  "number DESC LIMIT ?3))",
                                                  "v.release DESC, v.board",
                                                  {before, page.count}}));
  std::vector<BoardRelease> releases;
  for (auto& each : versions) {
    if (releases.empty() || releases.back().number != each.release)
      releases.push_back({.number = each.release});
    releases.back().versions.push_back(std::move(each));
  }
  return releases;
}

} // namespace rankwright
