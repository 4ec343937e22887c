#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/workspace/workspace.h"

#include <vector>

namespace rankwright {

/// What the default pipeline's ranking model gives each item, [items], for a request without user and
/// context: features of these are missing. Of a model with several outputs the first. Errors: those of
/// `loadRanker` and of the model; NotFound for a pipeline that ranks without a model; Cancelled.
Result<std::vector<float>> scoreItems(const Workspace& workspace, const JobControl& job);

} // namespace rankwright
