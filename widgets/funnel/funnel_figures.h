#pragma once

#include "core/funnel/funnel_report.h"
#include "core/table/table_source.h"

#include <memory>
#include <optional>

namespace rankwright {

/// A report with the tables that show it. Immutable; made on a worker.
struct FunnelFigures {
  FunnelReport report;
  std::optional<Error> userError = {}; ///< why the filter has no user any more, where one was asked for
  std::shared_ptr<const TableSource> lost;
  std::shared_ptr<const TableSource> channels;
  std::shared_ptr<const TableSource> pairs;
  std::shared_ptr<const TableSource> drift;
};

using SharedFigures = std::shared_ptr<const FunnelFigures>;

/// Reads a log and makes the tables of its report, for a worker. A user whom the log lacks goes from the
/// filter. Errors: those of `funnelReport`.
Result<SharedFigures> readFigures(const std::filesystem::path& log, FunnelFilter filter,
                                  const JobControl& job);

} // namespace rankwright
