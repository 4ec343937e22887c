#include "core/expr/builtins.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string_view>

namespace rankwright {

namespace {

/// Numbers compare as IEEE says (NaN is different from everything), text by its bytes, which is the order of
/// code points.
template <class T, class Comparison>
std::int64_t compare(T a, T b) {
  return Comparison()(a, b) ? 1 : 0;
}

template <class Comparison>
Kernel comparisonKernel(ValueType type) {
  switch (type) {
  case ValueType::Int64:
    return &elementwise<&compare<std::int64_t, Comparison>>;
  case ValueType::Float32:
    return &elementwise<&compare<float, Comparison>>;
  default:
    return &elementwise<&compare<std::string_view, Comparison>>;
  }
}

template <class Comparison>
Resolved resolveComparison(std::span<const Operand> operands) {
  const auto type = commonElementType(operands);
  if (!type) return tl::unexpected(type.error());
  return Resolution{elementwiseResult(operands, ValueType::Int64), withElements(operands, *type),
                    comparisonKernel<Comparison>(*type)};
}

constexpr std::array kBuiltins = {
    Builtin{"==", 2, 2, &resolveComparison<std::equal_to<>>},
    Builtin{"!=", 2, 2, &resolveComparison<std::not_equal_to<>>},
    Builtin{"<", 2, 2, &resolveComparison<std::less<>>},
    Builtin{"<=", 2, 2, &resolveComparison<std::less_equal<>>},
    Builtin{">", 2, 2, &resolveComparison<std::greater<>>},
    Builtin{">=", 2, 2, &resolveComparison<std::greater_equal<>>},
};

} // namespace

std::span<const Builtin> comparisonBuiltins() {
  return kBuiltins;
}

} // namespace rankwright
