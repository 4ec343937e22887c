#pragma once

#include "core/base/result.h"
#include "core/expr/rule_set.h"
#include "core/feature/feature_table.h"
#include "core/feature/value_json.h"

#include <vector>

namespace rankwright::cli {

/// A table with one row of these features. A null has no type of its own: it is taken as int64, which
/// arithmetic, comparison and concat all accept. Errors: Conflict when a name occurs twice.
Result<FeatureTable> oneRowTable(const std::vector<NamedValue>& values);

/// The rules with the features of the row that are empty lists as lists of the type that their use asks for.
Result<RuleSet> withEmptyListsOf(const FeatureTable& row, const RuleSet& rules);

} // namespace rankwright::cli
