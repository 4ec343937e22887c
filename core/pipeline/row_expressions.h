#pragma once

#include "core/base/result.h"
#include "core/expr/program.h"
#include "core/expr/rule_set.h"
#include "core/pipeline/expression_text.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// What the value of an expression is to say.
enum class RowValue : std::uint8_t {
  Number, ///< int64 or float32
  Truth,  ///< int64: 0 is false, all others are true
};

/// Expressions of a configuration over the features of user, context and item, and over the workspace's
/// rules, compiled together: what several have in common is computed once. Immutable.
class RowExpressions {
public:
  /// Errors, at the place in the configuration: Parse, NotFound for an unknown name, Type; and Type for an
  /// expression whose value is not what is `wanted`.
  static Result<RowExpressions> compile(std::span<const ExpressionText> expressions, const RuleSet& rules,
                                        const Schema& inputs, RowValue wanted = RowValue::Number);

  bool empty() const { return count_ == 0; }

  /// The program behind them, an output for each expression: for those who evaluate many rows. There is none
  /// without expressions.
  const Program& program() const { return program_; }

  /// One vector of int64 or float32 for each expression; the tables give `rowCount` rows.
  std::vector<Vector> evaluate(const InputTables& tables, std::uint32_t rowCount) const;

private:
  Program program_;
  std::size_t count_ = 0;
};

/// The number in a row of such a vector; nothing when it is missing or not finite.
std::optional<float> numberAt(const Vector& values, std::uint32_t row);

/// The names that an expression refers to, each once, in order. None for one that does not parse.
std::vector<std::string> referencesOf(const ExpressionText& expression);

} // namespace rankwright
