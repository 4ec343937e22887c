#pragma once

#include "core/feature/column.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// The strings of the list in a row of a column.
inline std::vector<std::string> stringsOf(const Column& column, std::uint32_t row) {
  std::vector<std::string> strings;
  for (const auto code : column.codeListAt(row))
    strings.emplace_back(column.dictionary().at(code));
  return strings;
}

/// The same of values that have their strings at hand.
template <class Values>
std::vector<std::string> stringsOf(const Values& values, std::uint32_t row) {
  const auto strings = values.stringListAt(row);
  return {strings.begin(), strings.end()};
}

/// The keys that a row of a column or of a rule's values makes: its text or number, or one for each element
/// of a list; none for what is missing and for float32.
template <class Values>
std::vector<std::string> keyTexts(const Values& values, std::uint32_t row) {
  if (values.isMissing(row)) return {};
  std::vector<std::string> keys;
  switch (values.type()) {
  case ValueType::String:
    keys.emplace_back(values.stringAt(row));
    break;
  case ValueType::Int64:
    keys.push_back(std::to_string(values.int64At(row)));
    break;
  case ValueType::StringList:
    return stringsOf(values, row);
  case ValueType::Int64List:
    for (const auto number : values.int64ListAt(row))
      keys.push_back(std::to_string(number));
    break;
  default:
    break;
  }
  return keys;
}

} // namespace rankwright
