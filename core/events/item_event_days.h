#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>

namespace rankwright {

/// What an event log has of an item on one day, counted over all requests.
struct ItemEventDay {
  std::string_view item;       ///< its key; lives until the next row
  std::int64_t day = 0;        ///< days since 1970-01-01 in the log's zone
  std::uint64_t exposures = 0; ///< those from a cache among them
  std::uint64_t clicks = 0;
  std::uint64_t installs = 0;
};

/// All items on all days, in no order; exposures and actions of a day come as rows of their own. Reads every
/// event. Errors: those of opening the log; Io, Cancelled.
Status forEachItemEventDay(const std::filesystem::path& log,
                           const std::function<void(const ItemEventDay&)>& take, const JobControl& job = {});

} // namespace rankwright
