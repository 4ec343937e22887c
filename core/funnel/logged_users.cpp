#include "core/funnel/logged_users.h"

#include "core/expr/nearest_name.h"
#include "core/funnel/stage_log_contents.h"
#include "core/funnel/stage_log_schema.h"

#include <algorithm>

namespace rankwright {

namespace {

/// Keys that are compared with one that the log lacks.
constexpr std::uint32_t kCompared = 1000;

// The first condition finds the place in the index of names, the second one ends it.
constexpr std::string_view kUsers = "SELECT name FROM user WHERE name >= ?1 AND name <> '' "
                                    "AND substr(name, 1, length(?1)) = ?1 ORDER BY name LIMIT ?2";

Result<std::vector<std::string>> usersIn(const SqliteDatabase& database, std::string_view beginning,
                                         std::uint32_t most) {
  RW_ASSIGN(auto select, database.prepare(kUsers));
  select.bind(1, beginning).bind(2, std::int64_t{most});
  std::vector<std::string> users;
  RW_CHECK(forEachRow(select, [&](const SqliteStatement& row) -> Status {
    users.emplace_back(row.textAt(0));
    return {};
  }));
  return users;
}

/// The first letter of a text in UTF-8.
std::string_view firstLetter(std::string_view text) {
  std::size_t size = text.empty() ? 0 : 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U)
    ++size;
  return text.substr(0, size);
}

Result<bool> hasUser(const SqliteDatabase& database, std::string_view user) {
  RW_ASSIGN(auto select, database.prepare("SELECT 1 FROM user WHERE name = ?1"));
  return select.bind(1, user).step();
}

} // namespace

Result<std::vector<std::string>> loggedUsers(const std::filesystem::path& log, std::string_view beginning,
                                             std::uint32_t most) {
  RW_ASSIGN(const auto database, openStageLog(log));
  return usersIn(database, beginning, most);
}

Status checkLoggedUser(const std::filesystem::path& log, std::string_view user) {
  RW_ASSIGN(const auto database, openStageLog(log));
  RW_ASSIGN(const bool found, hasUser(database, user));
  if (found) return {};
  NearestName nearest(user);
  RW_ASSIGN(const auto alike, usersIn(database, firstLetter(user), kCompared));
  std::ranges::for_each(alike, [&](const std::string& each) { nearest.offer(each); });
  if (nearest.name().empty()) return fail(ErrorKind::NotFound, "the stage log has no such user: {}", user);
  return fail(ErrorKind::NotFound, "the stage log has no such user (did you mean '{}'?): {}", nearest.name(),
              user);
}

} // namespace rankwright
