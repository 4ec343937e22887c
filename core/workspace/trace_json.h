#pragma once

#include "core/pipeline/pipeline.h"
#include "core/pipeline/why_not.h"
#include "core/workspace/workspace.h"

#include <optional>
#include <string>

namespace rankwright {

/// The answer to a request as JSON: the list with names, scores and reasons, and with a trace what every
/// stage did. Items are named by key; positions count from 0.
std::string toJson(const Workspace& workspace, const Recommendation& answer, bool withTrace);

/// Why an item is not in a list, as JSON, with what its logit is made of where that is known.
std::string toJson(const Workspace& workspace, const Trace& trace, const WhyNot& answer,
                   const std::optional<LogitParts>& parts = {});

} // namespace rankwright
