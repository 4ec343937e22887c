#include "core/feature/value_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

namespace rankwright {

namespace {

using Json = nlohmann::ordered_json;

SourceSpan spanAt(std::string_view text, std::size_t byte, std::string_view source) {
  SourceSpan span{std::string(source), 1, 1, 1};
  for (std::size_t i = 0; i < byte && i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c == '\n') {
      ++span.line;
      span.column = 1;
    } else if ((c & 0xC0) != 0x80) {
      ++span.column;
    }
  }
  return span;
}

Result<float> toFloat32(double number, std::string_view name) {
  if (std::abs(number) > std::numeric_limits<float>::max())
    return fail(ErrorKind::InvalidArgument, "the number of '{}' does not fit float32: {}", name, number);
  return static_cast<float>(number);
}

Result<std::int64_t> toInt64(const Json& json, std::string_view name) {
  if (json.is_boolean()) return json.get<bool>() ? 1 : 0;
  if (json.is_number_unsigned() && json.get<std::uint64_t>() > std::numeric_limits<std::int64_t>::max())
    return fail(ErrorKind::InvalidArgument, "the number of '{}' does not fit int64: {}", name, json.dump());
  return json.get<std::int64_t>();
}

bool isWhole(const Json& json) {
  return json.is_number_integer() || json.is_boolean();
}
bool isNumber(const Json& json) {
  return json.is_number() || json.is_boolean();
}

template <class Element, class Convert>
Result<Value> toList(const Json& json, Convert convert) {
  std::vector<Element> list;
  for (const auto& element : json) {
    RW_ASSIGN(auto value, convert(element));
    list.push_back(std::move(value));
  }
  return Value(std::move(list));
}

Result<Value> listValue(const Json& json, std::string_view name) {
  const auto all = [&](auto predicate) { return std::all_of(json.begin(), json.end(), predicate); };
  if (json.empty()) return Value(std::vector<std::int64_t>());
  if (all([](const Json& e) { return e.is_string(); }))
    return toList<std::string>(json,
                               [](const Json& e) -> Result<std::string> { return e.get<std::string>(); });
  if (all(isWhole)) return toList<std::int64_t>(json, [&](const Json& e) { return toInt64(e, name); });
  if (all(isNumber))
    return toList<float>(json, [&](const Json& e) {
      return toFloat32(e.is_boolean() ? (e.get<bool>() ? 1.0 : 0.0) : e.get<double>(), name);
    });
  return fail(ErrorKind::Type, "the list of '{}' mixes types: {}", name, json.dump());
}

Result<Value> valueOf(const Json& json, std::string_view name) {
  if (json.is_null()) return Value();
  if (json.is_string()) return Value(json.get<std::string>());
  if (isWhole(json)) {
    RW_ASSIGN(const auto integer, toInt64(json, name));
    return Value(integer);
  }
  if (json.is_number()) {
    RW_ASSIGN(const auto real, toFloat32(json.get<double>(), name));
    return Value(real);
  }
  if (json.is_array()) return listValue(json, name);
  return fail(ErrorKind::Type, "the value of '{}' is an object: {}", name, json.dump());
}

Json toJsonNumber(float number) {
  if (!std::isfinite(number)) return nullptr;
  // The shortest text that reads back as the same float32, not the digits of its double.
  return Json::parse(fmt::format("{}", number));
}

} // namespace

Result<std::vector<NamedValue>> parseFeatureJson(std::string_view text, std::string_view source) {
  Json json;
  try {
    json = Json::parse(text);
  } catch (const nlohmann::json::parse_error& error) {
    return failAt(spanAt(text, error.byte > 0 ? error.byte - 1 : 0, source), ErrorKind::Parse,
                  "not valid JSON: {}", error.what());
  }
  if (!json.is_object()) return fail(ErrorKind::Type, "{}: expected a JSON object of features", source);
  std::vector<NamedValue> values;
  for (const auto& [name, value] : json.items()) {
    RW_ASSIGN(auto converted, valueOf(value, name));
    values.emplace_back(name, std::move(converted));
  }
  return values;
}

std::string toJson(const Value& value) {
  return std::visit(
      [](const auto& held) -> std::string {
        using Held = std::decay_t<decltype(held)>;
        if constexpr (std::is_same_v<Held, std::monostate>)
          return "null";
        else if constexpr (std::is_same_v<Held, float>)
          return toJsonNumber(held).dump();
        else if constexpr (std::is_same_v<Held, std::vector<float>>) {
          Json list = Json::array();
          for (const float number : held)
            list.push_back(toJsonNumber(number));
          return list.dump();
        } else
          return Json(held).dump(-1, ' ', false, Json::error_handler_t::replace);
      },
      value);
}

std::string toJson(std::span<const NamedValue> values) {
  std::string text;
  for (const auto& [name, value] : values)
    text += (text.empty() ? "" : ",") + toJson(Value(name)) + ':' + toJson(value);
  return '{' + text + '}';
}

} // namespace rankwright
