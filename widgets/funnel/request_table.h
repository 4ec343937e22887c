#pragma once

#include "core/funnel/funnel_requests.h"
#include "core/funnel/stage_log_info.h"
#include "core/table/table_source.h"
#include "core/workspace/workspace.h"

#include <memory>
#include <vector>

namespace rankwright {

/// Requests behind a bar, a row each: whose they were, and what became of the item. Of logs about a workspace
/// the user and the app lead to their homes; `workspace` tells the names of apps and may be nullptr. For a
/// worker.
std::shared_ptr<const TableSource> requestsTable(const std::vector<RequestRow>& requests,
                                                 const StageLogInfo& log, const Workspace* workspace);

} // namespace rankwright
