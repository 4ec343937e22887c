#include "core/logs/json_value.h"

#include "core/feature/value.h"
#include "core/logs/bad_rows.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <utility>

namespace rankwright {

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;
using Kind = RawValue::Kind;

RawValue bad(std::string_view why, element json) {
  RawValue value;
  value.kind = Kind::Bad;
  value.fault = fmt::format("{}: {}", why, rankwright::quoted(simdjson::minify(json)));
  return value;
}

RawValue integer(std::int64_t number) {
  RawValue value;
  value.kind = Kind::Integer;
  value.integer = number;
  return value;
}

RawValue real(float number) {
  RawValue value;
  value.kind = Kind::Real;
  value.real = number;
  return value;
}

bool fitsFloat(double number) {
  return std::abs(number) <= std::numeric_limits<float>::max();
}

/// Whole numbers stand for float32 where the type says so, and `[]` for every list.
bool becomes(RawValue& value, ValueType type, std::vector<float>& reals) {
  switch (type) {
  case ValueType::Float32:
    if (value.kind == Kind::Integer) value = real(static_cast<float>(value.integer));
    return value.kind == Kind::Real;
  case ValueType::Int64:
    return value.kind == Kind::Integer;
  case ValueType::String:
    return value.kind == Kind::Text;
  default:
    break;
  }
  if (value.kind == Kind::Integers && type == ValueType::Float32List) {
    reals.assign(value.integers.begin(), value.integers.end());
    value.kind = Kind::Reals;
    value.reals = reals;
  }
  const auto kind = type == ValueType::Int64List     ? Kind::Integers
                    : type == ValueType::Float32List ? Kind::Reals
                                                     : Kind::Texts;
  if (value.kind == Kind::EmptyList) value.kind = kind;
  return value.kind == kind;
}

} // namespace

RawValue JsonValueReader::read(element json) {
  simdjson::dom::object object;
  return json.get(object) == simdjson::SUCCESS ? typed(json, object) : plain(json);
}

RawValue JsonValueReader::plain(element json) {
  RawValue value;
  switch (json.type()) {
  case element_type::INT64:
    return integer(json.get_int64().value_unsafe());
  case element_type::BOOL:
    return integer(json.get_bool().value_unsafe() ? 1 : 0);
  case element_type::UINT64:
    return bad("the number does not fit int64", json);
  case element_type::DOUBLE:
    if (const double number = json.get_double().value_unsafe(); fitsFloat(number))
      return real(static_cast<float>(number));
    return bad("the number does not fit float32", json);
  case element_type::STRING:
    value.kind = Kind::Text;
    value.text = json.get_string().value_unsafe();
    return value;
  case element_type::ARRAY:
    return list(json);
  case element_type::OBJECT:
    return bad("the value is an object", json);
  case element_type::NULL_VALUE:
    break;
  }
  return value;
}

RawValue JsonValueReader::list(element json) {
  integers_.clear();
  reals_.clear();
  texts_.clear();
  std::size_t size = 0;
  const simdjson::dom::array elements = json.get_array().value_unsafe();
  for (const auto each : elements) {
    ++size;
    const auto value = each.type() == element_type::ARRAY ? RawValue() : plain(each);
    if (value.kind == Kind::Bad) return value;
    if (value.kind == Kind::Text) texts_.push_back(value.text);
    if (value.kind == Kind::Integer) integers_.push_back(value.integer);
    if (value.kind == Kind::Integer || value.kind == Kind::Real)
      reals_.push_back(value.kind == Kind::Real ? value.real : static_cast<float>(value.integer));
  }
  RawValue value;
  value.integers = integers_;
  value.reals = reals_;
  value.texts = texts_;
  if (size == 0)
    value.kind = Kind::EmptyList;
  else if (texts_.size() == size)
    value.kind = Kind::Texts;
  else if (integers_.size() == size)
    value.kind = Kind::Integers;
  else if (reals_.size() == size)
    value.kind = Kind::Reals;
  else
    return bad("the list mixes types", json);
  return value;
}

RawValue JsonValueReader::typed(element json, simdjson::dom::object object) {
  element type;
  element held;
  if (object["type"].get(type) != simdjson::SUCCESS || object["value"].get(held) != simdjson::SUCCESS)
    return bad("the value is an object", json);
  std::int64_t number = -1;
  if (type.get(number) != simdjson::SUCCESS || number < 0 || number > 5)
    return bad("the type is not a number from 0 to 5", type);
  auto value = plain(held);
  if (value.kind == Kind::Missing || value.kind == Kind::Bad) return value;
  const auto wanted = static_cast<ValueType>(number);
  if (!becomes(value, wanted, reals_))
    return bad(fmt::format("the value is not of its type {}", describe(wanted)), held);
  return value;
}

} // namespace rankwright
