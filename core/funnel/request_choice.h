#pragma once

#include "core/funnel/funnel_filter.h"
#include "core/sqlite/sqlite.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rankwright {

/// The condition on a row `r` of the table of requests that a filter makes, with the parameters 1 to 7.
extern const std::string_view kRequestCondition;

/// Binds these parameters.
void bindFilter(SqliteStatement& statement, const FunnelFilter& filter);

/// A request that counts.
struct ChosenRequest {
  std::int64_t id = 0;
  std::uint64_t pool = 0;
  std::uint32_t places = 0;
  std::uint32_t taken = 0; ///< items that the user took
};

/// The requests that the filter lets pass, in the order of the log. Errors: Io, Corrupt.
Result<std::vector<ChosenRequest>> chooseRequests(const SqliteDatabase& database, const FunnelFilter& filter);

} // namespace rankwright
