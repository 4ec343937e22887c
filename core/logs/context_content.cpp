#include "core/logs/context_content.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <type_traits>

namespace rankwright {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kNan = "nan";
constexpr std::string_view kInfinity = "inf";
constexpr std::string_view kNegativeInfinity = "-inf";

Json jsonOf(float number) {
  if (std::isnan(number)) return kNan;
  if (std::isinf(number)) return number > 0 ? kInfinity : kNegativeInfinity;
  return static_cast<double>(number);
}

Json jsonOf(std::int64_t number) {
  return number;
}
Json jsonOf(const std::string& text) {
  return text;
}
Json jsonOf(std::monostate) {
  return nullptr;
}

template <class T>
Json jsonOf(const std::vector<T>& list) {
  auto json = Json::array();
  for (const auto& element : list)
    json.push_back(jsonOf(element));
  return json;
}

float float32Of(const Json& json) {
  if (json.is_number()) return json.get<float>();
  const auto& text = json.get_ref<const std::string&>();
  if (text == kNan) return std::numeric_limits<float>::quiet_NaN();
  return text == kInfinity ? std::numeric_limits<float>::infinity() : -std::numeric_limits<float>::infinity();
}

template <class T>
T elementOf(const Json& json) {
  if constexpr (std::is_same_v<T, float>)
    return float32Of(json);
  else
    return json.get<T>();
}

template <class T>
Value valueOf(const Json& json, bool list) {
  if (!list) return elementOf<T>(json);
  std::vector<T> values;
  for (const auto& element : json)
    values.push_back(elementOf<T>(element));
  return values;
}

Value valueOf(const Json& json, ValueType type) {
  if (json.is_null()) return {};
  switch (elementType(type)) {
  case ValueType::Int64:
    return valueOf<std::int64_t>(json, isList(type));
  case ValueType::Float32:
    return valueOf<float>(json, isList(type));
  default:
    return valueOf<std::string>(json, isList(type));
  }
}

} // namespace

Result<std::string> contextContent(const FeatureTable& contexts, std::uint32_t row) {
  auto json = Json::array();
  for (std::size_t i = 0; i < contexts.schema().size(); ++i)
    json.push_back(
        std::visit([](const auto& held) { return jsonOf(held); }, contexts.column(i).valueAt(row)));
  try {
    return json.dump();
  } catch (const Json::type_error&) {
    return fail(ErrorKind::InvalidArgument, "the context is not valid UTF-8: {}",
                json.dump(-1, ' ', false, Json::error_handler_t::replace));
  }
}

Result<std::vector<Value>> parseContextContent(std::string_view content, const Schema& schema) {
  try {
    const auto json = Json::parse(content);
    if (!json.is_array() || json.size() != schema.size())
      return fail(ErrorKind::Corrupt, "a context has not {} values: {}", schema.size(), content);
    std::vector<Value> values;
    for (std::size_t i = 0; i < json.size(); ++i)
      values.push_back(valueOf(json[i], schema.fields()[i].type));
    return values;
  } catch (const Json::exception&) {
    return fail(ErrorKind::Corrupt, "a context is unreadable: {}", content);
  }
}

} // namespace rankwright
