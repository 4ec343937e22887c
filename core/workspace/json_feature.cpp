#include "core/workspace/json_feature.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kShown = 60; ///< bytes of an offending value

bool isWhole(const Json& json) {
  if (json.is_boolean()) return true;
  if (json.is_number_unsigned())
    return json.get<std::uint64_t>() <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  return json.is_number_integer();
}

bool isNumber(const Json& json) {
  return json.is_boolean() ||
         (json.is_number() && std::abs(json.get<double>()) <= double{std::numeric_limits<float>::max()});
}

std::int64_t wholeOf(const Json& json) {
  return json.is_boolean() ? std::int64_t{json.get<bool>()} : json.get<std::int64_t>();
}

float numberOf(const Json& json) {
  return json.is_boolean() ? static_cast<float>(json.get<bool>()) : json.get<float>();
}

template <class T, class Read>
std::vector<T> listOf(const Json& json, Read read) {
  std::vector<T> list;
  list.reserve(json.size());
  for (const auto& each : json)
    list.push_back(read(each));
  return list;
}

Result<Value> listFeature(const Json& json) {
  if (std::ranges::all_of(json, isWhole)) return Value(listOf<std::int64_t>(json, wholeOf));
  if (std::ranges::all_of(json, isNumber)) return Value(listOf<float>(json, numberOf));
  const auto isText = [](const Json& each) { return each.is_string(); };
  if (std::ranges::all_of(json, isText))
    return Value(listOf<std::string>(json, [](const Json& each) { return each.get<std::string>(); }));
  return fail(ErrorKind::Type, "is no list of numbers or of texts: {}", shortJson(json));
}

Result<Value> plainFeature(const Json& json) {
  if (json.is_null()) return Value();
  if (json.is_string()) return Value(json.get<std::string>());
  if (isWhole(json)) return Value(wholeOf(json));
  if (isNumber(json)) return Value(numberOf(json));
  if (json.is_array()) return listFeature(json);
  if (json.is_number()) return fail(ErrorKind::InvalidArgument, "is too large: {}", shortJson(json));
  return fail(ErrorKind::Type, "is no number, text or list: {}", shortJson(json));
}

/// As the original engine writes features.
Result<Value> typedFeature(const Json& json) {
  const auto type = json.find("type");
  const auto value = json.find("value");
  if (type == json.end() || value == json.end() || !type->is_number_integer())
    return fail(ErrorKind::Type, "is no number, text, list or {{\"type\", \"value\"}}: {}", shortJson(json));
  const auto number = type->is_number_unsigned() ? type->get<std::uint64_t>() : std::uint64_t{6};
  if (number > static_cast<std::uint64_t>(ValueType::StringList))
    return fail(ErrorKind::InvalidArgument, "has a type that is not 0 to 5: {}", shortJson(*type));
  RW_ASSIGN(const auto plain, plainFeature(*value));
  auto fitting = valueAs(static_cast<ValueType>(number), plain);
  if (!fitting)
    return fail(ErrorKind::Type, "is not of its type {}: {}", describe(static_cast<ValueType>(number)),
                shortJson(*value));
  return std::move(*fitting);
}

/// An empty list may stand for one of any type; whole numbers for fractions.
std::optional<Value> widened(ValueType type, const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value); whole && type == ValueType::Float32)
    return Value(static_cast<float>(*whole));
  const auto* wholes = std::get_if<std::vector<std::int64_t>>(&value);
  if (wholes == nullptr) return std::nullopt;
  if (type == ValueType::Float32List) {
    std::vector<float> numbers;
    for (const auto each : *wholes)
      numbers.push_back(static_cast<float>(each));
    return Value(std::move(numbers));
  }
  if (type == ValueType::StringList && wholes->empty()) return Value(std::vector<std::string>());
  return std::nullopt;
}

} // namespace

Result<Value> featureOfJson(const Json& json) {
  return json.is_object() ? typedFeature(json) : plainFeature(json);
}

std::optional<Value> valueAs(ValueType type, const Value& value) {
  const auto own = typeOf(value);
  if (!own || *own == type) return value;
  return widened(type, value);
}

std::string shortJson(const Json& json) {
  auto text = json.dump(-1, ' ', true, Json::error_handler_t::replace);
  if (text.size() > kShown) text = text.substr(0, kShown) + "…";
  return text;
}

} // namespace rankwright
