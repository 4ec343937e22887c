#pragma once

#include "core/base/result.h"
#include "core/feature/value.h"

#include <string_view>
#include <vector>

namespace rankwright {

/// The cells of a table line: split at `|` outside quotes, without the blanks around them.
std::vector<std::string_view> splitCells(std::string_view line);

std::string_view trimmed(std::string_view text);

/// Reads a cell as a value of the type. Errors: Parse.
Result<Value> parseCell(std::string_view cell, ValueType type);

/// Equal to the last bit; NaN equals NaN.
bool sameValue(const Value& a, const Value& b);

} // namespace rankwright
