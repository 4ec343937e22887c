#pragma once

#include "core/leaderboard/leaderboard_release.h"
#include "core/sqlite/sqlite.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The version in force of each board is the one with the greatest number: a condition for `versionsWhere`.
inline constexpr std::string_view kLatestVersions =
    "v.number = (SELECT max(number) FROM version WHERE board = v.board)";

/// What a question about versions asks for.
struct VersionQuestion {
  std::string_view where;                 ///< SQL over `version v` and `release r`, with parameters ?1, ?2…
  std::string_view order;                 ///< SQL
  std::vector<std::int64_t> numbers = {}; ///< the parameters from ?2 on
  std::string board = {};                 ///< ?1
};

/// The versions without their contents. Errors: as the database reports them.
Result<std::vector<BoardVersion>> versionsWhere(const SqliteDatabase& database,
                                                const VersionQuestion& question);

/// The latest version of a board; nothing when it has none.
Result<std::optional<BoardVersion>> latestVersionOf(const SqliteDatabase& database, const std::string& board);

/// When a refresh found the list of a board's latest version to be what its definition gives. Stores of the
/// first schema have none.
Result<std::map<std::string, std::int64_t>> confirmationsIn(const SqliteDatabase& database);

/// Adds what the version holds. Errors: Corrupt when it does not have its hash.
Result<VersionContent> contentOf(const SqliteDatabase& database, BoardVersion version);

} // namespace rankwright
