#include "core/feature/column.h"

#include <string>
#include <vector>

namespace rankwright {

namespace {

template <class T>
std::vector<T> copyOf(std::span<const T> values) {
  return {values.begin(), values.end()};
}

std::vector<std::string> stringsOf(std::span<const std::uint32_t> codes, const Dictionary& dictionary) {
  std::vector<std::string> strings;
  strings.reserve(codes.size());
  for (const auto code : codes)
    strings.emplace_back(dictionary.at(code));
  return strings;
}

} // namespace

Value Column::valueAt(std::uint32_t row) const {
  if (isMissing(row)) return std::monostate{};
  switch (type()) {
  case ValueType::Int64:
    return int64At(row);
  case ValueType::Float32:
    return float32At(row);
  case ValueType::String:
    return std::string(stringAt(row));
  case ValueType::Int64List:
    return copyOf(int64ListAt(row));
  case ValueType::Float32List:
    return copyOf(float32ListAt(row));
  case ValueType::StringList:
    return stringsOf(codeListAt(row), dictionary());
  }
  return std::monostate{};
}

} // namespace rankwright
