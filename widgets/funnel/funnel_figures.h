#pragma once

#include "core/funnel/funnel_report.h"
#include "core/table/table_source.h"

#include <memory>

namespace rankwright {

/// A report with the tables that show it. Immutable; made on a worker.
struct FunnelFigures {
  FunnelReport report;
  std::shared_ptr<const TableSource> lost;
  std::shared_ptr<const TableSource> channels;
  std::shared_ptr<const TableSource> pairs;
  std::shared_ptr<const TableSource> drift;
};

using SharedFigures = std::shared_ptr<const FunnelFigures>;

/// Makes the tables of a report. For a worker.
SharedFigures figuresOf(FunnelReport report);

} // namespace rankwright
