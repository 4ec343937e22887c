#pragma once

#include "core/model/rank_model.h"
#include "widgets/common/fact_table.h"

namespace rankwright {

/// Each output of a multi-task model: its probability, its logit and what that is made of. No rows for a
/// model of one task.
FactTable taskFacts(const LogitParts& parts);

/// What each task's gate gives each expert. No rows for a model without experts.
FactTable gateFacts(const LogitParts& parts);

} // namespace rankwright
