#pragma once

#include "core/base/result.h"
#include "core/feature/value.h"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rankwright {

using NamedValue = std::pair<std::string, Value>;

/// Reads a flat JSON object, in the order it is written: `{"age": 30, "tags": ["a", "b"], "score": 1.5,
/// "city": null}`. Whole numbers become int64, other numbers float32, `null` missing, booleans 0 or 1; a list
/// with any fraction is a list of float32. `[]` becomes an empty list of int64, which may stand for one of
/// any type. Errors: Parse with line and column; Type for nested objects and lists of mixed types;
/// InvalidArgument for a number that int64 or float32 cannot hold.
Result<std::vector<NamedValue>> parseFeatureJson(std::string_view json, std::string_view source);

/// The value as JSON text; missing, NaN and infinities are `null`.
std::string toJson(const Value& value);

/// The values as the text of a JSON object, in their order, as `parseFeatureJson` reads it. Of a name that
/// stands there twice it reads the last.
std::string toJson(std::span<const NamedValue> values);

} // namespace rankwright
