#pragma once

#include "core/feature/string_interner.h"
#include "core/sqlite/sqlite.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rankwright {

/// The numbers of names in one table of an event log, remembered up to a limit: then all is forgotten and
/// looked up anew. For the writer of a transaction.
class EventNames {
public:
  /// The database outlives it. Errors: Io.
  static Result<EventNames> open(const SqliteDatabase& database, std::string_view table);

  /// The number of a name, a new one where the table lacks it. Errors: Io.
  Result<std::int64_t> numberOf(std::string_view name);

  /// Somebody else may have added names. Errors: Io.
  Status forget();

private:
  EventNames(SqliteStatement find, SqliteStatement insert, SqliteStatement last)
      : find_(std::move(find)), insert_(std::move(insert)), last_(std::move(last)) {}

  Result<std::int64_t> lookUp(std::string_view name);
  Result<std::int64_t> add(std::string_view name);

  SqliteStatement find_, insert_, last_;
  StringInterner names_;
  std::vector<std::int64_t> numbers_; ///< by the interner's codes
  std::int64_t next_ = 1;
  bool knowsAll_ = false; ///< what is not remembered is not in the table
};

} // namespace rankwright
