#pragma once

#include "core/expr/builtin.h"

#include <span>
#include <string_view>

namespace rankwright {

/// The operator names that the syntax tree uses and no rule can write as a call.
inline constexpr std::string_view kNegate = "unary -";

/// The name under which the elements of a list are put together.
inline constexpr std::string_view kListOf = "[]";

/// The function or operator of that name, or nullptr.
const Builtin* findBuiltin(std::string_view name);

/// The names of all functions and operators, in alphabetical order.
std::span<const std::string_view> builtinNames();

std::span<const Builtin> comparisonBuiltins();
std::span<const Builtin> conversionBuiltins();
std::span<const Builtin> dateBuiltins();
std::span<const Builtin> encodingBuiltins();
std::span<const Builtin> joiningBuiltins();
std::span<const Builtin> listBuiltins();
std::span<const Builtin> logicBuiltins();
std::span<const Builtin> mathBuiltins();
std::span<const Builtin> numberBuiltins();
std::span<const Builtin> scalingBuiltins();
std::span<const Builtin> searchBuiltins();
std::span<const Builtin> setBuiltins();
std::span<const Builtin> statisticsBuiltins();
std::span<const Builtin> textBuiltins();

/// How texts, with numbers among them, are put one after the other; `+` on text does the same.
Resolved resolveConcat(std::span<const Operand> operands);

} // namespace rankwright
