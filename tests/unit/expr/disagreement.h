#pragma once

#include "core/expr/program.h"
#include "tests/unit/expr/random_case.h"

#include <functional>
#include <string>

namespace rankwright {

/// How the tables meet the batch: one row for all, or one by one.
struct BatchLayout {
  bool userBroadcast = true;
  bool itemBroadcast = false;
};

using CompileRules = std::function<Result<Program>(const RuleSet& rules, const Schema& inputs)>;

/// As the engine does it, with all rules as outputs.
Result<Program> compileAll(const RuleSet& rules, const Schema& inputs);

/// Where the engine and the plain reference evaluator differ in a value or its type, or why the case does not
/// compile; "" when they agree on every rule and row.
std::string findDisagreement(const RandomCase& randomCase, BatchLayout layout,
                             const CompileRules& compile = compileAll);

/// The share of all values that are not missing.
double shareOfValues(const RandomCase& randomCase);

} // namespace rankwright
