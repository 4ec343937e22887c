#pragma once

#include "core/events/cell_choice.h"
#include "core/events/event_store.h"
#include "core/events/user_sums.h"

#include <compare>
#include <cstdint>
#include <vector>

namespace rankwright {

/// One part of a split, as it is read.
struct QueryPart {
  UserSums::Part rows;
  std::size_t group = 0; ///< of cells
};

/// The parts of a query, as they are read one after the other. They show into the groups.
struct QueryParts {
  std::vector<CellGroup> groups;
  UserSums::Days period; ///< the days that the query is about, and none beyond those that the log has
  std::vector<QueryPart> parts;
};

/// Errors: NotFound for an unknown dimension; Io.
Result<QueryParts> partsOf(const SqliteDatabase& database, const ExperimentUsers& users,
                           const MomentQuery& query);

/// What figures are told under, in the order of reports: values, day, variant.
struct GroupKey {
  std::size_t group = 0;
  std::int64_t day = 0;
  std::uint16_t variant = 0;

  friend auto operator<=>(const GroupKey&, const GroupKey&) = default;
};

/// The day under which a split tells what a part has of a user.
std::int64_t dayLabel(MomentSplit split, std::int64_t day, std::int64_t firstDay);

} // namespace rankwright
