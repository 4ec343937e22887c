#pragma once

#include "core/expr/elementwise.h"
#include "core/feature/value.h"

#include <string>

namespace rankwright {

/// The kernel that converts an operand where a function asks for another type, element by element in lists:
/// int64 to float32, and any number to its text. nullptr when the types do not convert.
Kernel conversionKernel(ValueType from, ValueType to);

/// The shortest text that reads back as the same number: `30`, `2.5`, `-0`, `1e+20`, `nan`, `-inf`.
void appendText(std::string& text, std::int64_t number);
void appendText(std::string& text, float number);

} // namespace rankwright
