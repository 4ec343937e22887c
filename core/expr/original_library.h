#pragma once

#include "core/feature/value.h"

#include <span>
#include <string_view>

namespace rankwright {

/// What the original library does with a call.
enum class OriginalCall { Known, UnknownFunction, UnknownTypes };

/// `name` as our syntax has it: a function, an operator such as `+`, or `unary -`. The original converts
/// nothing: a function has a fixed set of operand types, looked up when a rule is evaluated.
OriginalCall findOriginalCall(std::string_view name, std::span<const ValueType> operands);

/// In which way the original means something else by a function that it has: a sentence, or "".
std::string_view originalMeaning(std::string_view name, std::size_t operandCount);

} // namespace rankwright
