#pragma once

#include "core/events/event_store.h"
#include "core/sqlite/sqlite.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// The cells of one part of a split.
struct CellGroup {
  std::vector<std::string> values; ///< of the split's dimensions; none without such a split
  std::vector<std::int64_t> cells;
};

/// The cells that pass the query's filters, in groups by the values of its split's dimensions, ascending.
/// Errors: NotFound for an unknown dimension; Io.
Result<std::vector<CellGroup>> chooseCells(const SqliteDatabase& database, const MomentQuery& query);

} // namespace rankwright
