#include "core/feature/value.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <type_traits>

namespace rankwright {

namespace {

constexpr std::array<std::string_view, 6> kTypeNames = {"int64",         "float32",         "string",
                                                        "list of int64", "list of float32", "list of string"};

} // namespace

std::string_view describe(ValueType type) {
  return kTypeNames[static_cast<std::size_t>(type)];
}

std::optional<ValueType> parseValueType(std::string_view text) {
  for (std::size_t i = 0; i < kTypeNames.size(); ++i)
    if (kTypeNames[i] == text) return static_cast<ValueType>(i);
  return std::nullopt;
}

std::optional<ValueType> typeOf(const Value& value) {
  if (isMissing(value)) return std::nullopt;
  return static_cast<ValueType>(value.index() - 1);
}

std::string toText(const Value& value) {
  return std::visit(
      [](const auto& held) -> std::string {
        using Held = std::decay_t<decltype(held)>;
        if constexpr (std::is_same_v<Held, std::monostate>)
          return "missing";
        else if constexpr (std::is_arithmetic_v<Held> || std::is_same_v<Held, std::string>)
          return fmt::format("{}", held);
        else
          return fmt::format("[{}]", fmt::join(held, ", "));
      },
      value);
}

} // namespace rankwright
