#pragma once

#include "app/cli/report_table.h"
#include "core/funnel/funnel_report.h"
#include "core/funnel/funnel_requests.h"

#include <string>
#include <vector>

namespace rankwright::cli {

/// The parts of a funnel, as `funnel report --table` names them.
inline const std::vector<std::string> kFunnelTables = {"stages",      "channels", "overlap", "lost",
                                                       "correlation", "drift",    "shares"};

/// The part of that name, one of `kFunnelTables`.
ReportTable funnelTable(const FunnelReport& report, const std::string& name);

/// The requests behind a bar.
ReportTable requestsTable(const StageLogInfo& log, const RequestsPage& page);

} // namespace rankwright::cli
