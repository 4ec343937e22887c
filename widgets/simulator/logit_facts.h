#pragma once

#include "core/model/rank_model.h"
#include "widgets/common/fact_table.h"

#include <string>
#include <vector>

namespace rankwright {

/// The terms of a logit: their sum first, then the bias, linear and pair terms by falling |contribution|.
/// Terms of exactly 0 are left out.
FactTable logitFacts(const LogitParts& parts, const std::vector<std::string>& fields);

} // namespace rankwright
