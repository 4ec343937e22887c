#pragma once

#include "core/base/result.h"
#include "core/feature/feature_table.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A row's values as a JSON array in the order of the schema, so that SQL can read it (`content ->> 0`); a
/// missing value is null, an empty list []. Every value comes back as it was: float32 is written with the
/// digits of its double, NaN and infinities as text. Errors: InvalidArgument for text that is not UTF-8.
Result<std::string> contextContent(const FeatureTable& contexts, std::uint32_t row);

/// The reverse, a value for each field of the schema. Errors: Corrupt, with the content.
Result<std::vector<Value>> parseContextContent(std::string_view content, const Schema& schema);

} // namespace rankwright
