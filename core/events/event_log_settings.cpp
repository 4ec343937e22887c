#include "core/events/event_log_settings.h"

#include "core/base/place_beside.h"
#include "core/events/event_log_schema.h"
#include "core/expr/time_zone.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <set>
#include <unistd.h>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

Status checkSettings(const EventLogSettings& settings) {
  RW_ASSIGN(const auto zone, TimeZone::named(settings.zone));
  static_cast<void>(zone);
  std::set<std::string> seen;
  for (const auto& name : settings.dimensions) {
    if (name.empty()) return fail(ErrorKind::InvalidArgument, "a dimension needs a name: ''");
    if (!seen.insert(name).second)
      return fail(ErrorKind::InvalidArgument, "the dimension is named twice: {}", name);
  }
  return {};
}

Status createEmpty(const fs::path& path) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0)
    return fail(ErrorKind::Io, "cannot create the event log ({}): {}", std::strerror(errno), path.string());
  ::close(file);
  return {};
}

Status writeTables(SqliteDatabase& database, const EventLogSettings& settings) {
  RW_ASSIGN(auto transaction, SqliteTransaction::begin(database, SqliteTransaction::Kind::Write));
  RW_CHECK(database.execute(kEventLogMark.sql() + std::string(eventLogTables())));
  RW_ASSIGN(auto setting, database.prepare("INSERT INTO setting VALUES ('zone', ?1)"));
  RW_CHECK(setting.bind(1, std::string_view(settings.zone)).run());
  RW_ASSIGN(auto dimension, database.prepare("INSERT INTO dimension VALUES (?1, ?2)"));
  std::int64_t id = 0;
  for (const auto& name : settings.dimensions)
    RW_CHECK(dimension.bind(1, id++).bind(2, std::string_view(name)).run());
  return transaction.commit();
}

/// Nobody sees the file before it is whole.
Status createAside(const fs::path& aside, const EventLogSettings& settings) {
  RW_CHECK(createEmpty(aside));
  RW_ASSIGN(auto database, SqliteDatabase::open(aside, SqliteDatabase::Access::ReadWrite));
  RW_CHECK(database.execute("PRAGMA page_size = 8192;"));
  return writeTables(database, settings);
}

/// Gives the file its name unless something has that name already.
Status giveName(const fs::path& aside, const fs::path& path) {
  if (::link(aside.c_str(), path.c_str()) == 0) return {};
  if (errno == EEXIST) return fail(ErrorKind::Conflict, "the event log exists already: {}", path.string());
  return fail(ErrorKind::Io, "cannot create the event log ({}): {}", std::strerror(errno), path.string());
}

} // namespace

Status createEventLog(const fs::path& path, const EventLogSettings& settings) {
  RW_CHECK(checkSettings(settings));
  std::error_code error;
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
  if (fs::exists(path, error))
    return fail(ErrorKind::Conflict, "the event log exists already: {}", path.string());
  const auto aside = placeBeside(path);
  auto made = createAside(aside, settings);
  if (made) made = giveName(aside, path);
  fs::remove(aside, error);
  return made;
}

Result<EventLogSettings> readEventLogSettings(const SqliteDatabase& database) {
  EventLogSettings settings{{}, {}};
  RW_ASSIGN(auto zone, database.prepare("SELECT value FROM setting WHERE name = 'zone'"));
  RW_ASSIGN(const bool known, zone.step());
  if (!known) return fail(ErrorKind::Corrupt, "the event log lacks the setting: zone");
  settings.zone = zone.textAt(0);
  RW_ASSIGN(auto dimensions, database.prepare("SELECT name FROM dimension ORDER BY id"));
  for (;;) {
    RW_ASSIGN(const bool row, dimensions.step());
    if (!row) return settings;
    settings.dimensions.emplace_back(dimensions.textAt(0));
  }
}

} // namespace rankwright
