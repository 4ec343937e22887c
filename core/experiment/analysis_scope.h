#pragma once

#include "core/events/event_store.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace rankwright {

/// Which days and events an analysis is about, beside what the experiment declares. The default is all of
/// them.
struct AnalysisScope {
  std::optional<std::int64_t> firstDay = {}; ///< days since 1970-01-01 in the log's zone; both days count
  std::optional<std::int64_t> lastDay = {};
  std::vector<DimensionFilter> filters = {};
  /// Users that were in several variants count in the first one, instead of not at all.
  bool keepUsersOfSeveral = false;

  /// Metrics that were given from outside have no days and dimensions: they are told of the whole alone.
  bool isWhole() const { return !firstDay && !lastDay && filters.empty(); }
};

} // namespace rankwright
