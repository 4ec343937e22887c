#pragma once

#include "core/base/result.h"
#include "core/feature/value.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>

namespace rankwright {

/// The feature that a JSON value stands for: whole numbers are int64, others float32, booleans 0 or 1, a list
/// with any fraction is one of float32, `null` is missing, and `{"type": 0…5, "value": …}` is the value of
/// that `ValueType`. Errors: Type, InvalidArgument, as the rest of a sentence: "is no …: 1e99".
Result<Value> featureOfJson(const nlohmann::json& json);

/// The value as one of `type`: whole numbers are numbers too, and an empty list is one of anything. Nothing
/// when it is of another type.
std::optional<Value> valueAs(ValueType type, const Value& value);

/// The beginning of a JSON value for an error's message.
std::string shortJson(const nlohmann::json& json);

} // namespace rankwright
