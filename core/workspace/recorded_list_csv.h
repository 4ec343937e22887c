#pragma once

#include "core/base/result.h"
#include "core/pipeline/recorded_list.h"

#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// One line of CSV as RFC 4180 has it, with its line feed.
std::string csvLine(const std::vector<std::string>& fields);

/// Reads a list written as CSV (commas, or tabs where the header has one), for `parseRecordedList`.
Result<RecordedList> parseListCsv(std::string_view text, const std::string& source);

} // namespace rankwright
