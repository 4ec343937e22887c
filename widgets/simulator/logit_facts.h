#pragma once

#include "core/model/rank_model.h"
#include "widgets/common/fact_table.h"

#include <string>
#include <vector>

namespace rankwright {

/// One term of a logit.
struct LogitTerm {
  QString name;            ///< a field, "field × field", or the deep part
  QString kind;            ///< bias, linear, pair or deep
  double contribution = 0; ///< logit units
};

/// The terms that are not exactly 0, by falling |contribution|.
std::vector<LogitTerm> logitTerms(const LogitParts& parts, const std::vector<std::string>& fields);

/// The terms of a logit: their sum first, then the others by falling |contribution|.
/// Terms of exactly 0 are left out.
FactTable logitFacts(const LogitParts& parts, const std::vector<std::string>& fields);

} // namespace rankwright
