#include "core/leaderboard/release_writer.h"

#include "core/base/hash.h"
#include "core/expr/moment_text.h"
#include "core/leaderboard/version_content.h"
#include "core/leaderboard/version_reader.h"

#include <utility>

namespace rankwright {

namespace {

tl::unexpected<Error> otherVersion(const std::optional<BoardVersion>& latest, std::uint32_t expected,
                                   const std::string& board) {
  if (!latest)
    return fail(ErrorKind::Conflict, "version {} is expected, but no version was ever published of: {}",
                expected, board);
  return fail(ErrorKind::Conflict, "{} made version {} at {} ({}), and not {} is the latest any more, of: {}",
              latest->who, latest->number, momentText(latest->time), latest->why, expected, board);
}

} // namespace

/// The latest version that somebody has decided on: a refresh changes no definition.
Result<std::uint32_t> ReleaseWriter::latestDecided(const std::string& board) const {
  RW_ASSIGN(auto row, database_.prepare("SELECT max(v.number) FROM version v JOIN release r ON r.number = "
                                        "v.release WHERE v.board = ?1 AND r.kind <> ?2"));
  row.bind(1, std::string_view(board)).bind(2, static_cast<std::int64_t>(ReleaseKind::Refresh));
  RW_ASSIGN(const bool found, row.step());
  return found ? static_cast<std::uint32_t>(row.int64At(0)) : 0;
}

Result<std::uint32_t> ReleaseWriter::expectedLatest(const std::string& board, std::uint32_t expected) const {
  RW_ASSIGN(const auto latest, latestVersionOf(database_, board));
  const auto number = latest ? latest->number : 0;
  if (number == expected) return number;
  RW_ASSIGN(const auto decided, latestDecided(board));
  if (expected > number || expected < decided) return otherVersion(latest, expected, board);
  return number;
}

Result<ReleaseWriter::Content> ReleaseWriter::contentAt(const std::string& board,
                                                        std::uint32_t number) const {
  if (number == 0) return Content();
  RW_ASSIGN(auto row,
            database_.prepare("SELECT hash, definition, list FROM version WHERE board = ?1 AND number = ?2"));
  row.bind(1, std::string_view(board));
  row.bind(2, std::int64_t{number});
  RW_ASSIGN(const bool found, row.step());
  if (!found)
    return fail(ErrorKind::NotFound, "the board '{}' has no version of the number: {}", board, number);
  if (row.isNullAt(0)) return Content();
  return Content{row.int64At(0), row.int64At(1), row.int64At(2)};
}

/// The row of a text, made when there is none. Texts of the same hash may differ.
Result<std::int64_t> ReleaseWriter::textRow(std::string_view find, std::string_view insert,
                                            std::string_view text, std::int64_t size) {
  const auto hash = static_cast<std::int64_t>(hashText(text));
  RW_ASSIGN(auto known, database_.prepare(find));
  known.bind(1, hash);
  known.bind(2, text);
  RW_ASSIGN(const bool found, known.step());
  if (found) return known.int64At(0);
  RW_ASSIGN(auto added, database_.prepare(insert));
  added.bind(1, hash);
  added.bind(2, text);
  if (size >= 0) added.bind(3, size);
  RW_CHECK(added.run());
  return database_.queryInt64("SELECT last_insert_rowid()");
}

Status ReleaseWriter::begin() {
  if (release_.number > 0) return {};
  RW_ASSIGN(const auto latest, database_.queryInt64("SELECT max(number) FROM release"));
  RW_ASSIGN(auto row, database_.prepare("INSERT INTO release VALUES (?1, ?2, ?3, ?4, ?5)"));
  row.bind(1, latest + 1).bind(2, *signature_.time);
  row.bind(3, std::string_view(signature_.who)).bind(4, std::string_view(signature_.why));
  row.bind(5, static_cast<std::int64_t>(kind_));
  RW_CHECK(row.run());
  release_.number = latest + 1;
  return {};
}

Status ReleaseWriter::add(const std::string& board, std::uint32_t latest, const Content& content,
                          std::optional<std::uint32_t> restores) {
  RW_ASSIGN(const auto before, contentAt(board, latest));
  if (content == before) {
    release_.unchanged.push_back(board);
    return {};
  }
  RW_CHECK(begin());
  RW_ASSIGN(auto row, database_.prepare("INSERT INTO version VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"));
  row.bind(1, std::string_view(board)).bind(2, std::int64_t{latest} + 1).bind(3, release_.number);
  row.bind(4, restores ? std::optional<std::int64_t>(*restores) : std::nullopt);
  row.bind(5, content.hash).bind(6, content.definition).bind(7, content.list);
  RW_CHECK(row.run());
  RW_ASSIGN(auto written, latestVersionOf(database_, board));
  release_.versions.push_back(std::move(*written));
  return {};
}

Result<ReleaseWriter::Content> ReleaseWriter::contentWith(const std::string& toml,
                                                          const std::vector<std::string>& items) {
  const auto list = textOfItems(items);
  Content content;
  content.hash = static_cast<std::int64_t>(hashOfContent(toml, list));
  RW_ASSIGN(content.definition, textRow("SELECT id FROM definition WHERE hash = ?1 AND toml = ?2",
                                        "INSERT INTO definition (hash, toml) VALUES (?1, ?2)", toml, -1));
  RW_ASSIGN(content.list, textRow("SELECT id FROM list WHERE hash = ?1 AND items = ?2",
                                  "INSERT INTO list (hash, items, size) VALUES (?1, ?2, ?3)", list,
                                  static_cast<std::int64_t>(items.size())));
  return content;
}

Status ReleaseWriter::put(const BoardDraft& draft) {
  RW_ASSIGN(const auto latest, expectedLatest(draft.board, draft.expected));
  RW_ASSIGN(const auto content, contentWith(draft.toml, draft.items));
  return add(draft.board, latest, content, std::nullopt);
}

Status ReleaseWriter::confirm(const std::string& board, std::uint32_t number) {
  RW_ASSIGN(auto row, database_.prepare("INSERT INTO confirmation VALUES (?1, ?2, ?3) ON CONFLICT (board) DO "
                                        "UPDATE SET number = excluded.number, time = excluded.time"));
  row.bind(1, std::string_view(board)).bind(2, std::int64_t{number}).bind(3, *signature_.time);
  return row.run();
}

Status ReleaseWriter::refresh(const BoardDraft& list) {
  RW_ASSIGN(const auto latest, latestVersionOf(database_, list.board));
  if (!latest || latest->isWithdrawn || latest->number != list.expected) {
    release_.unchanged.push_back(list.board);
    return {};
  }
  RW_ASSIGN(const auto before, contentOf(database_, *latest));
  if (before.items == list.items) {
    release_.unchanged.push_back(list.board);
    return confirm(list.board, latest->number);
  }
  RW_ASSIGN(const auto content, contentWith(before.toml, list.items));
  return add(list.board, latest->number, content, std::nullopt);
}

Status ReleaseWriter::goBack(const VersionChoice& choice) {
  RW_ASSIGN(const auto latest, expectedLatest(choice.board, choice.expected));
  if (latest == 0) return fail(ErrorKind::NotFound, "no version was ever published of: {}", choice.board);
  RW_ASSIGN(const auto content, contentAt(choice.board, choice.version));
  return add(choice.board, latest, content,
             choice.version > 0 ? std::optional(choice.version) : std::nullopt);
}

} // namespace rankwright
