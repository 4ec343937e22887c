#pragma once

#include "core/base/result.h"
#include "core/expr/request_clock.h"
#include "core/expr/rule_set.h"

#include <string>
#include <string_view>

namespace rankwright::cli {

class Console;

/// The rules of a text given by hand: statements `name = expression`, or an expression alone, which becomes
/// the rule `result`. Errors: Parse, with the place in `text`; Conflict.
Result<RuleSet> parseExpressionOrRules(std::string_view text, const std::string& source);

/// Evaluates each line `expression<TAB>features as JSON` of the file and prints a line of JSON for it: type
/// and value of the expression, or of the last statement, or the error with its place. Errors: NotFound and
/// Io for the file only.
Status evaluateBatch(const std::string& file, const RequestClock& clock, Console& console);

} // namespace rankwright::cli
