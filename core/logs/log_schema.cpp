#include "core/logs/log_schema.h"

#include <array>
#include <fstream>

namespace rankwright {

namespace {

// "RWLG", at the offset that SQLite reserves for the application that owns the file.
constexpr std::uint32_t kApplicationId = 0x52574C47;
constexpr std::uint32_t kSchemaVersion = 1;

constexpr std::string_view kSqliteMagic("SQLite format 3\0", 16);
constexpr std::size_t kHeaderBytes = 100;
constexpr std::size_t kUserVersionOffset = 60;
constexpr std::size_t kApplicationIdOffset = 68;

// Contexts are found by digest and then compared, which keeps the index at eight bytes a context.
constexpr std::string_view kTables = R"sql(
CREATE TABLE users (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE items (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE kinds (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE context_fields (position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, type TEXT NOT NULL) STRICT;
CREATE TABLE contexts (id INTEGER PRIMARY KEY, digest INTEGER NOT NULL, content TEXT NOT NULL) STRICT;
CREATE INDEX contexts_by_digest ON contexts (digest);
CREATE TABLE actions (
  id INTEGER PRIMARY KEY,
  user INTEGER NOT NULL REFERENCES users,
  item INTEGER NOT NULL REFERENCES items,
  context INTEGER NOT NULL REFERENCES contexts,
  kind INTEGER NOT NULL REFERENCES kinds,
  time INTEGER,
  count REAL NOT NULL CHECK (count >= 1)
) STRICT;
)sql";

using Header = std::array<unsigned char, kHeaderBytes>;

std::uint32_t bigEndianAt(const Header& header, std::size_t offset) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = value << 8 | header[offset + i];
  return value;
}

Result<Header> readHeader(const std::filesystem::path& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) return fail(ErrorKind::NotFound, "no such log: {}", path.string());
  if (!std::filesystem::is_regular_file(status))
    return fail(ErrorKind::Io, "not a regular file: {}", path.string());
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(ErrorKind::Io, "cannot open the log: {}", path.string());
  Header header{};
  file.read(reinterpret_cast<char*>(header.data()), header.size());
  if (file.gcount() != static_cast<std::streamsize>(header.size()))
    return fail(ErrorKind::Corrupt, "the file is too short to be a log: {}", path.string());
  return header;
}

} // namespace

Status createLogSchema(SqliteDatabase& database) {
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database, SqliteTransaction::Kind::Write));
  RW_CHECK(database.execute(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}; {}",
                                        kApplicationId, kSchemaVersion, kTables)));
  return transaction.commit();
}

Status checkLogFile(const std::filesystem::path& path) {
  RW_ASSIGN(const auto header, readHeader(path));
  const std::string_view magic(reinterpret_cast<const char*>(header.data()), kSqliteMagic.size());
  if (magic != kSqliteMagic || bigEndianAt(header, kApplicationIdOffset) != kApplicationId)
    return fail(ErrorKind::Corrupt, "the file is no log of Rankwright: {}", path.string());
  if (const auto version = bigEndianAt(header, kUserVersionOffset); version != kSchemaVersion)
    return fail(ErrorKind::Unsupported, "the log has schema version {}, this program reads version {}: {}",
                version, kSchemaVersion, path.string());
  return {};
}

} // namespace rankwright
