#pragma once

#include "core/base/result.h"
#include "core/workspace/workspace.h"
#include "widgets/simulator/trace_facts.h"

#include <vector>

namespace rankwright {

/// The values of the model's fields for one item of a request, by the rules that served it: features as the
/// tables have them, rules evaluated by the program that serves. Errors: those of compiling the rules; none
/// is expected for a workspace that has served the request.
Result<std::vector<FieldValue>> fieldValues(const Workspace& workspace, const RuleSet& rules,
                                            const Trace& trace, ItemId item);

} // namespace rankwright
