#pragma once

#include "core/base/result.h"
#include "core/pipeline/recorded_list.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace rankwright {

/// What is known of an origin, as the first keys of an object.
nlohmann::ordered_json originJson(const ListOrigin& origin);

/// Scores have the digits of the shortest text that reads back as the same float32.
nlohmann::ordered_json scoreJson(float score);

/// Reads a list written as JSON, for `parseRecordedList`.
Result<RecordedList> parseListJson(std::string_view text, const std::string& source);

/// The context of a list from the text of a JSON object.
Result<std::vector<NamedValue>> parseContextJson(std::string_view text, const std::string& source,
                                                 std::uint32_t line);

} // namespace rankwright
