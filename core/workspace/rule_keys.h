#pragma once

#include "core/base/job_control.h"
#include "core/expr/rule_set.h"
#include "core/feature/item_pool.h"
#include "core/index/index_set.h"

namespace rankwright {

/// Makes the keys of items with rules over the items' features alone, by the evaluator that makes the keys of
/// requests. A rule gives a string or an integer, or a list of them; a missing value gives no key. Borrows
/// rules and items. Errors of the result: NotFound and Type of the rule, with the place; Type for a rule that
/// gives other values; Cancelled.
RuleKeys ruleKeysOf(const RuleSet& rules, const ItemPool& items, const JobControl& job);

} // namespace rankwright
