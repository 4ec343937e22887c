#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace rankwright {

/// The types a feature can have. The numbers are those of the original engine's files.
enum class ValueType : std::uint8_t {
  Int64 = 0,
  Float32 = 1,
  String = 2,
  Int64List = 3,
  Float32List = 4,
  StringList = 5,
};

constexpr bool isList(ValueType type) {
  return type >= ValueType::Int64List;
}

/// The element type of a list; a scalar's own type.
constexpr ValueType elementType(ValueType type) {
  return isList(type) ? static_cast<ValueType>(static_cast<int>(type) - 3) : type;
}

/// The list whose elements are `type`; a list stays what it is.
constexpr ValueType listOf(ValueType type) {
  return isList(type) ? type : static_cast<ValueType>(static_cast<int>(type) + 3);
}

/// "int64", "float32", "string", "list of int64", …
std::string_view describe(ValueType type);

/// The reverse of `describe`; nothing for any other text.
std::optional<ValueType> parseValueType(std::string_view text);

/// One feature value of one row. `std::monostate` is *missing*: the row has no such value, which is neither 0
/// nor "".
using Value = std::variant<std::monostate, std::int64_t, float, std::string, std::vector<std::int64_t>,
                           std::vector<float>, std::vector<std::string>>;

inline bool isMissing(const Value& value) {
  return value.index() == 0;
}

/// Nothing for a missing value, which has every type.
std::optional<ValueType> typeOf(const Value& value);

/// For people: `missing`, `3`, `2.5`, `Games`, `[a, b]`. Not meant to be parsed.
std::string toText(const Value& value);

} // namespace rankwright
