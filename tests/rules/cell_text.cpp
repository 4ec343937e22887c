#include "tests/rules/cell_text.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace rankwright {

namespace {

tl::unexpected<Error> badCell(std::string_view cell, ValueType type) {
  return fail(ErrorKind::Parse, "this is no {}: {}", describe(type), cell);
}

/// Splits at `separator`, but not inside quotes.
std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (quoted && text[i] == '\\')
      ++i;
    else if (text[i] == '\'')
      quoted = !quoted;
    else if (text[i] == separator && !quoted) {
      parts.push_back(trimmed(text.substr(begin, i - begin)));
      begin = i + 1;
    }
  }
  parts.push_back(trimmed(text.substr(std::min(begin, text.size()))));
  return parts;
}

bool parse(std::string_view text, std::string& value) {
  if (text.size() < 2 || text.front() != '\'' || text.back() != '\'') return false;
  text = text.substr(1, text.size() - 2);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escaped = text[i] == '\\' && i + 1 < text.size();
    const char letter = escaped ? text[++i] : text[i];
    value += escaped && letter == 'n' ? '\n' : escaped && letter == 't' ? '\t' : letter;
  }
  return true;
}

template <class Number>
bool parse(std::string_view text, Number& value) {
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  return parsed.ec == std::errc() && parsed.ptr == text.data() + text.size();
}

template <class T>
bool parse(std::string_view text, std::vector<T>& values) {
  if (text.size() < 2 || text.front() != '[' || text.back() != ']') return false;
  text = trimmed(text.substr(1, text.size() - 2));
  if (text.empty()) return true;
  for (const auto part : split(text, ','))
    if (!parse(part, values.emplace_back())) return false;
  return true;
}

template <class T>
Result<Value> parseAs(std::string_view cell, ValueType type) {
  Value value = T();
  if (!parse(cell, std::get<T>(value))) return badCell(cell, type);
  return value;
}

bool same(float a, float b) {
  return (std::isnan(a) && std::isnan(b)) ||
         std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b);
}

} // namespace

std::vector<std::string_view> splitCells(std::string_view line) {
  return split(line, '|');
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

Result<Value> parseCell(std::string_view cell, ValueType type) {
  if (cell == "missing") return Result<Value>(tl::in_place);
  switch (type) {
  case ValueType::Int64:
    return parseAs<std::int64_t>(cell, type);
  case ValueType::Float32:
    return parseAs<float>(cell, type);
  case ValueType::String:
    return parseAs<std::string>(cell, type);
  case ValueType::Int64List:
    return parseAs<std::vector<std::int64_t>>(cell, type);
  case ValueType::Float32List:
    return parseAs<std::vector<float>>(cell, type);
  case ValueType::StringList:
    return parseAs<std::vector<std::string>>(cell, type);
  }
  return badCell(cell, type);
}

bool sameValue(const Value& a, const Value& b) {
  if (a.index() != b.index()) return false;
  if (const auto* number = std::get_if<float>(&a)) return same(*number, std::get<float>(b));
  if (const auto* list = std::get_if<std::vector<float>>(&a))
    return std::ranges::equal(*list, std::get<std::vector<float>>(b), same);
  return a == b;
}

} // namespace rankwright
