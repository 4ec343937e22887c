#pragma once

#include "core/base/result.h"
#include "core/feature/value.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace rankwright {

/// The text without the white space around it.
std::string_view withoutSpaces(std::string_view text);

/// Whether a cell says that there is no value: empty, NA, N/A, NaN, null, None, \N, whatever the case.
bool saysMissing(std::string_view cell);

/// Numbers as files for people have them: "10,000+", "$4.99", "87%", "TRUE" are 10000, 4.99, 87 and 1.
/// Nothing for any other text and for what int64 or float32 cannot hold.
std::optional<std::int64_t> wholeNumberIn(std::string_view cell);
std::optional<float> numberIn(std::string_view cell);

/// Seconds since the Unix epoch, UTC: a number of seconds, of milliseconds from 10^11 on, or a date as
/// 2017-11-07, with a time as 2017-11-07 9:30, 2017-11-07T09:30:15 or 2017-11-07T09:30:15.25Z.
std::optional<std::int64_t> timeIn(std::string_view cell);

/// What a label says: 1, true and yes happened, 0, false and no did not.
std::optional<bool> labelIn(std::string_view cell);

/// The cell as a value of the type; lists are cut at `separator`, their empty parts left out. Missing cells
/// are missing values. Errors: Type, with the cell.
Result<Value> parseCell(std::string_view cell, ValueType type, char separator);

} // namespace rankwright
