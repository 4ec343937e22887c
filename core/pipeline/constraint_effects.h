#pragma once

#include "core/feature/item_pool.h"
#include "core/pipeline/constraint_stage.h"
#include "core/pipeline/trace.h"

namespace rankwright {

/// Writes to the trace, which has the ranked items, what each constraint did to whom and what it could not,
/// as the outcome tells it, and the list.
void traceConstraints(const ConstraintPlan& plan, const ConstraintOutcome& outcome, const ItemPool& items,
                      Trace& trace);

} // namespace rankwright
