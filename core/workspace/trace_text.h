#pragma once

#include "core/pipeline/pipeline.h"
#include "core/workspace/workspace.h"

#include <string>

namespace rankwright {

/// What every stage of a request did as text, the same wherever and whenever it is run: without times, with
/// numbers of four significant digits, and with the best candidates only. For comparing versions of the
/// engine and of a configuration with a tool for texts. The answer has a trace.
std::string traceText(const Workspace& workspace, const Recommendation& answer);

} // namespace rankwright
