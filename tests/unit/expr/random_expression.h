#pragma once

#include "core/feature/value.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace rankwright {

struct RandomExpression;
using RandomExpressionPtr = std::shared_ptr<const RandomExpression>;

/// An expression of a random program. Immutable, so that simpler programs share what they keep.
struct RandomExpression {
  ValueType type = ValueType::Int64;
  std::string form; ///< as rule text, `{}` where an operand stands
  std::vector<RandomExpressionPtr> operands = {};
};

RandomExpressionPtr makeExpression(ValueType type, std::string form,
                                   std::vector<RandomExpressionPtr> operands = {});

/// `[a, b, …]` of at least one element; `type` is the list's.
RandomExpressionPtr makeListOf(ValueType type, std::vector<RandomExpressionPtr> elements);

/// The expression as rule text.
std::string textOf(const RandomExpression& expression);

/// The expression and all that it is made of, each before its operands.
std::vector<RandomExpressionPtr> partsOf(const RandomExpressionPtr& expression);

/// The expression with `replacement` for each leaf of that form.
RandomExpressionPtr replaceLeaves(const RandomExpressionPtr& expression, const std::string& form,
                                  const RandomExpressionPtr& replacement);

/// Well-typed expressions that may stand for it, the simplest first: literals, parts of it that have its
/// type, and the expression with a simpler operand. Each is smaller in an order that ends, so that
/// simplifying does.
std::vector<RandomExpressionPtr> simplerExpressions(const RandomExpressionPtr& expression);

} // namespace rankwright
