#pragma once

#include "core/expr/syntax.h"
#include "core/feature/value.h"

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A value with the type its expression has, which a missing value cannot tell.
struct TypedValue {
  ValueType type = ValueType::Int64;
  bool isEmptyList = false; ///< the literal `[]`
  Value value = {};
};

/// The meaning of the rule language, written down as plainly as possible: one row at a time, a tree walk, no
/// vectors and no code shared with the engine besides the syntax tree. Rules must be well typed.
class ReferenceEvaluator {
public:
  ReferenceEvaluator(const RuleSyntax& syntax, std::map<std::string, TypedValue> inputs);

  /// The value of the last rule of that name for the row.
  TypedValue evaluate(const std::string& rule) const { return known_.at(rule); }

private:
  TypedValue evaluate(ExpressionId id) const;
  TypedValue call(const std::string& function, const std::vector<TypedValue>& operands) const;

  const RuleSyntax& syntax_;
  std::map<std::string, TypedValue> known_;
};

} // namespace rankwright
