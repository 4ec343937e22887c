#include "core/leaderboard/version_reader.h"

#include "core/leaderboard/version_content.h"

#include <utility>

namespace rankwright {

namespace {

constexpr std::string_view kColumns =
    "SELECT v.board, v.number, v.release, r.kind, r.time, r.who, r.why, v.restores, v.hash, l.size "
    "FROM version v JOIN release r ON r.number = v.release LEFT JOIN list l ON l.id = v.list";

BoardVersion versionIn(const SqliteStatement& row) {
  BoardVersion version;
  version.board = row.textAt(0);
  version.number = static_cast<std::uint32_t>(row.int64At(1));
  version.release = row.int64At(2);
  version.kind = static_cast<ReleaseKind>(row.int64At(3));
  version.time = row.int64At(4);
  version.who = row.textAt(5);
  version.why = row.textAt(6);
  if (!row.isNullAt(7)) version.restores = static_cast<std::uint32_t>(row.int64At(7));
  version.isWithdrawn = row.isNullAt(8);
  if (version.isWithdrawn) return version;
  version.hash = fmt::format("{:016x}", static_cast<std::uint64_t>(row.int64At(8)));
  version.itemCount = static_cast<std::uint32_t>(row.int64At(9));
  return version;
}

} // namespace

Result<std::vector<BoardVersion>> versionsWhere(const SqliteDatabase& database,
                                                const VersionQuestion& question) {
  RW_ASSIGN(auto statement, database.prepare(fmt::format("{} WHERE {} ORDER BY {}", kColumns, question.where,
                                                         question.order)));
  statement.bind(1, question.board);
  for (std::size_t i = 0; i < question.numbers.size(); ++i)
    statement.bind(static_cast<int>(i) + 2, question.numbers[i]);
  std::vector<BoardVersion> versions;
  while (true) {
    RW_ASSIGN(const bool row, statement.step());
    if (!row) return versions;
    versions.push_back(versionIn(statement));
  }
}

Result<std::optional<BoardVersion>> latestVersionOf(const SqliteDatabase& database,
                                                    const std::string& board) {
  RW_ASSIGN(auto found, versionsWhere(database, {"v.board = ?1", "v.number DESC LIMIT 1", {}, board}));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::map<std::string, std::int64_t>> confirmationsIn(const SqliteDatabase& database) {
  std::map<std::string, std::int64_t> times;
  RW_ASSIGN(const auto tables,
            database.queryInt64("SELECT count(*) FROM sqlite_schema WHERE name = 'confirmation'"));
  if (tables == 0) return times;
  RW_ASSIGN(auto row, database.prepare("SELECT c.board, c.time FROM confirmation c WHERE c.number = (SELECT "
                                       "max(number) FROM version WHERE board = c.board)"));
  while (true) {
    RW_ASSIGN(const bool found, row.step());
    if (!found) return times;
    times.emplace(row.textAt(0), row.int64At(1));
  }
}

Result<VersionContent> contentOf(const SqliteDatabase& database, BoardVersion version) {
  VersionContent content{.version = std::move(version)};
  if (content.version.isWithdrawn) return content;
  RW_ASSIGN(auto statement,
            database.prepare("SELECT d.toml, l.items FROM version v JOIN definition d ON d.id = v.definition "
                             "JOIN list l ON l.id = v.list WHERE v.board = ?1 AND v.number = ?2"));
  statement.bind(1, std::string_view(content.version.board));
  statement.bind(2, std::int64_t{content.version.number});
  RW_ASSIGN(const bool found, statement.step());
  const auto items = found ? statement.textAt(1) : std::string_view();
  if (found) content.toml = statement.textAt(0);
  if (fmt::format("{:016x}", hashOfContent(content.toml, items)) != content.version.hash)
    return fail(ErrorKind::Corrupt, "the content of version {} does not have its hash, of the board: {}",
                content.version.number, content.version.board);
  content.items = itemsOfText(items);
  return content;
}

} // namespace rankwright
