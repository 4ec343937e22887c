#pragma once

#include "core/sqlite/sqlite.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace rankwright {

/// Finds requests of a stage log by their names, which need not be unique.
class RequestNames {
public:
  /// The database outlives it. Errors: Io.
  static Result<RequestNames> open(const SqliteDatabase& database);

  /// The last request of the name, if any. Errors: Io.
  Result<std::optional<std::int64_t>> last(std::string_view name);

private:
  explicit RequestNames(SqliteStatement find) : find_(std::move(find)) {}

  SqliteStatement find_;
};

} // namespace rankwright
