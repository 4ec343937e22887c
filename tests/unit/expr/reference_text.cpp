#include "tests/unit/expr/reference_values.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace rankwright::reference {

namespace {

constexpr auto kInt64 = ValueType::Int64;
constexpr auto kFloat32 = ValueType::Float32;
constexpr auto kString = ValueType::String;
constexpr std::size_t kMostBytes = 1048576;
constexpr std::size_t kMostElements = 65536;

using Texts = std::vector<std::string>;

Texts charactersOf(const std::string& text) {
  Texts characters;
  for (const auto byte : text) {
    if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) characters.emplace_back();
    characters.back() += byte;
  }
  return characters;
}

Function ofText(std::string (*function)(const std::string&)) {
  return plain([function](const Operands& operands) {
    return eachElement(operands, kString, kString,
                       [&](const Values& v) -> Value { return function(text(v[0])); });
  });
}

std::string lowered(const std::string& text) {
  auto result = text;
  for (auto& letter : result)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return result;
}

std::string uppered(const std::string& text) {
  auto result = text;
  for (auto& letter : result)
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  return result;
}

std::string trimmed(const std::string& text) {
  const auto begin = text.find_first_not_of(" \t\n\r");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\n\r") - begin + 1);
}

std::string joined(const Texts& parts, const std::string& separator) {
  std::string result;
  for (std::size_t i = 0; i < parts.size(); ++i)
    result += (i > 0 ? separator : "") + parts[i];
  return result;
}

Texts textsOf(const Values& values) {
  Texts texts;
  for (const auto& value : values)
    texts.push_back(text(value));
  return texts;
}

std::size_t bytesOf(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return text->size();
  std::size_t bytes = 0;
  if (const auto* texts = std::get_if<Texts>(&value))
    for (const auto& text : *texts)
      bytes += text.size();
  return bytes;
}

/// The same, missing where it has more text than a row may have.
TypedValue limited(TypedValue result) {
  if (bytesOf(result.value) > kMostBytes) result.value = {};
  return result;
}

TypedValue concat(const Operands& operands) {
  return limited(eachElement(operands, kString, kString,
                             [](const Values& v) -> Value { return joined(textsOf(v), ""); }));
}

TypedValue join(const Operands& operands) {
  if (anyMissing(operands)) return {kString};
  const auto parts = textsOf(elementsOf(convert(operands[0], kString)));
  return limited({kString, false, joined(parts, text(operands[1].value))});
}

TypedValue concatSeparated(const Operands& operands) {
  if (operands.size() == 2 && isList(operands[1].type)) return join({operands[1], operands[0]});
  return limited(eachElement(operands, kString, kString, [](const Values& v) -> Value {
    const auto texts = textsOf(v);
    return joined(Texts(texts.begin() + 1, texts.end()), texts[0]);
  }));
}

Texts asTexts(const TypedValue& operand) {
  const auto converted = convert(operand, kString);
  return isList(operand.type) ? std::get<Texts>(converted) : Texts{text(converted)};
}

TypedValue cross(const Operands& operands) {
  const TypedValue missing{ValueType::StringList};
  if (anyMissing(operands)) return missing;
  Texts pairs;
  for (const auto& left : asTexts(operands[0]))
    for (const auto& right : asTexts(operands[1])) {
      pairs.push_back(left + right);
      if (pairs.size() > kMostElements) return missing;
    }
  return limited({missing.type, false, pairs});
}

Value substring(const Values& v) {
  const auto characters = charactersOf(text(v[0]));
  const auto size = std::int64_t(characters.size());
  const auto position = integer(v[1]);
  const auto wanted = v.size() == 3 ? integer(v[2]) : size;
  const auto begin = position > 0 ? position : size + position + 1;
  std::string result;
  for (std::int64_t i = 1; i <= size; ++i)
    if (position != 0 && begin >= 1 && i >= begin && i - begin < wanted)
      result += characters[std::size_t(i - 1)];
  return result;
}

TypedValue substr(const Operands& operands) {
  std::vector elements(operands.size(), kInt64);
  elements[0] = kString;
  return eachElement(operands, elements, kString, &substring);
}

TypedValue replace(const Operands& operands) {
  return limited(eachElement(operands, kString, kString, [](const Values& v) -> Value {
    const auto from = text(v[1]);
    auto rest = text(v[0]);
    std::string result;
    while (!from.empty() && rest.find(from) != std::string::npos) {
      result += rest.substr(0, rest.find(from)) + text(v[2]);
      rest = rest.substr(rest.find(from) + from.size());
    }
    return result + rest;
  }));
}

TypedValue split(const Operands& operands) {
  const TypedValue missing{ValueType::StringList};
  if (anyMissing(operands)) return missing;
  const auto separator = text(operands[1].value);
  auto rest = text(operands[0].value);
  Texts parts;
  if (separator.empty()) {
    parts = charactersOf(rest);
  } else {
    for (auto at = rest.find(separator); at != std::string::npos; at = rest.find(separator)) {
      parts.push_back(rest.substr(0, at));
      rest = rest.substr(at + separator.size());
    }
    parts.push_back(rest);
  }
  if (parts.size() > kMostElements) return missing;
  return {missing.type, false, parts};
}

Function test(bool (*holds)(const std::string&, const std::string&)) {
  return plain([holds](const Operands& operands) {
    return eachElement(operands, kString, kInt64,
                       [&](const Values& v) { return truth(holds(text(v[0]), text(v[1]))); });
  });
}

bool startsWith(const std::string& text, const std::string& part) {
  return text.size() >= part.size() && text.substr(0, part.size()) == part;
}

bool endsWith(const std::string& text, const std::string& part) {
  return text.size() >= part.size() && text.substr(text.size() - part.size()) == part;
}

template <class Number>
Value parsed(const std::string& text) {
  Number number = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
  if (result.ec != std::errc() || result.ptr != text.data() + text.size()) return {};
  return number;
}

Value castElement(const Value& value, ValueType to) {
  if (const auto* string = std::get_if<std::string>(&value)) {
    if (to == kString) return value;
    return to == kInt64 ? parsed<std::int64_t>(*string) : parsed<float>(*string);
  }
  if (const auto* number = std::get_if<float>(&value); number && to == kInt64) {
    const auto whole = std::trunc(double(*number));
    if (std::isnan(whole) || whole < -9223372036854775808.0 || whole >= 9223372036854775808.0) return {};
    return std::int64_t(whole);
  }
  const auto type = static_cast<ValueType>(value.index() - 1);
  return convert({type, false, value}, to);
}

TypedValue cast(const Operands& operands) {
  const auto to = operands.size() == 1 ? kFloat32 : *parseValueType(text(operands[1].value));
  return eachElement({operands[0]}, elementType(operands[0].type), to,
                     [&](const Values& v) { return castElement(v[0], to); });
}

TypedValue toString(const Operands& operands) {
  return as(operands[0], shaped(operands[0], kString));
}

} // namespace

Functions textFunctions() {
  return {
      {"lower", ofText(&lowered)},
      {"upper", ofText(&uppered)},
      {"trim", ofText(&trimmed)},
      {"concat", plain(&concat)},
      {"concat_ws", plain(&concatSeparated)},
      {"join", plain(&join)},
      {"cross", plain(&cross)},
      {"substr", plain(&substr)},
      {"replace", plain(&replace)},
      {"split", plain(&split)},
      {"starts_with", test(&startsWith)},
      {"ends_with", test(&endsWith)},
      {"cast", plain(&cast)},
      {"to_string", plain(&toString)},
  };
}

} // namespace rankwright::reference
