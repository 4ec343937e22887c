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

std::span<const Builtin> comparisonBuiltins();
std::span<const Builtin> hashBuiltins();
std::span<const Builtin> listBuiltins();
std::span<const Builtin> logicBuiltins();
std::span<const Builtin> mathBuiltins();
std::span<const Builtin> textBuiltins();

} // namespace rankwright
