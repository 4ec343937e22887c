#pragma once

#include "core/sqlite/sqlite.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rankwright {

/// Gives the names of a table with columns `id` and `name` their numbers, and keeps new ones there. Numbers
/// that were asked lately are found without the database, of at most `kKept` names.
class NameTable {
public:
  struct Number {
    std::int64_t id = 0;
    bool isNew = false;
  };

  /// Errors: Io.
  static Result<NameTable> open(const SqliteDatabase& database, std::string_view table);

  /// The number of the name, which gets one if it has none. Errors: Io.
  Result<Number> numberOf(const std::string& name);

  /// The number that the name has, if any. Errors: Io.
  Result<std::optional<std::int64_t>> find(const std::string& name);

private:
  static constexpr std::size_t kKept = 500'000;

  NameTable(SqliteStatement find, SqliteStatement insert)
      : find_(std::move(find)), insert_(std::move(insert)) {}

  void keep(const std::string& name, std::int64_t id);

  SqliteStatement find_;
  SqliteStatement insert_;
  std::unordered_map<std::string, std::int64_t> known_;
};

} // namespace rankwright
