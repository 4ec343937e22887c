#include "core/feature/column.h"

#include <string>
#include <vector>

namespace rankwright {

namespace {

template <class Range>
std::vector<typename Range::value_type> copyOf(const Range& values) {
  std::vector<typename Range::value_type> copy;
  copy.reserve(values.size());
  for (const auto value : values)
    copy.push_back(value);
  return copy;
}

std::vector<std::string> stringsOf(const ElementRange<PackedCodes>& codes, const Dictionary& dictionary) {
  std::vector<std::string> strings;
  strings.reserve(codes.size());
  for (const auto code : codes)
    strings.emplace_back(dictionary.at(code));
  return strings;
}

Status checkCodes(const PackedUnsigned& codes, std::uint64_t limit, std::string_view what) {
  for (std::uint64_t i = 0; i < codes.size(); ++i)
    if (codes[i] >= limit)
      return fail(ErrorKind::Corrupt, "the {} of element {} is outside of its {} values: {}", what, i, limit,
                  codes[i]);
  return {};
}

template <class T>
Status checkNumbers(const PackedNumbers<T>& numbers) {
  if (numbers.form() != NumberForm::Distinct) return {};
  return checkCodes(numbers.codes(), numbers.distinctValues().size(), "position");
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

Status Column::check() const {
  if (isList(type())) RW_CHECK(parts_.offsets.check(rowCount()));
  switch (elementType(type())) {
  case ValueType::Int64:
    return checkNumbers(parts_.integers);
  case ValueType::Float32:
    return checkNumbers(parts_.floats);
  default:
    RW_CHECK(parts_.dictionary.check());
    return checkCodes(parts_.codes.stored(), dictionary().size(), "code");
  }
}

} // namespace rankwright
