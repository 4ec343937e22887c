#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/saved_model.h"
#include "core/runs/expert_health.h"
#include "core/workspace/workspace_sources.h"

#include <optional>

namespace rankwright {

/// How many rows of the workspace's log of usage gates and experts are looked at on.
inline constexpr std::uint32_t kInspectedRows = 8192;

/// What gates and experts of a model do over rows of the log of usage, evenly over the log; nothing for a
/// model without experts. Errors: NotFound and Type for fields that the rules or tables do not give any more;
/// those of the backend; InvalidArgument for a log without rows; Cancelled.
Result<std::optional<ExpertHealth>> inspectExperts(const WorkspaceSources& sources, const SavedModel& model,
                                                   const JobControl& job);

} // namespace rankwright
