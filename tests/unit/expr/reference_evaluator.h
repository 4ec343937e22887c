#pragma once

#include "core/expr/syntax.h"
#include "tests/unit/expr/reference_values.h"

#include <map>
#include <string>

namespace rankwright {

/// The meaning of the rule language, written down as plainly as possible: one row at a time, a tree walk, no
/// vectors and no code shared with the engine besides the syntax tree. Rules must be well typed. Dates are
/// told in UTC.
class ReferenceEvaluator {
public:
  ReferenceEvaluator(const RuleSyntax& syntax, std::map<std::string, TypedValue> inputs,
                     RequestClock clock = {});

  /// The value of the last rule of that name for the row.
  TypedValue evaluate(const std::string& rule) const { return known_.at(rule); }

private:
  TypedValue evaluate(ExpressionId id) const;

  const RuleSyntax& syntax_;
  std::map<std::string, TypedValue> known_;
  RequestClock clock_;
};

/// Whether the reference knows the function or operator of that name.
bool isKnownToReference(const std::string& function);

} // namespace rankwright
