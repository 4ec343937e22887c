#include "core/feature/column_encoding.h"

#include <fmt/format.h>

namespace rankwright {

namespace {

template <class T>
void encode(const PackedNumbers<T>& numbers, ColumnEncoding& encoding) {
  encoding.form = numbers.form();
  encoding.width = numbers.form() == NumberForm::Plain ? sizeof(T) : numbers.codes().width();
}

void encodeLists(const ChunkedOffsets& offsets, ColumnEncoding& encoding) {
  encoding.isList = true;
  if (offsets.isFixed())
    encoding.listLength = offsets.fixedLength();
  else
    encoding.offsetWidth = offsets.distances().width();
}

} // namespace

ColumnEncoding encodingOf(const Column& column) {
  const auto& parts = column.parts();
  ColumnEncoding encoding;
  switch (elementType(column.type())) {
  case ValueType::Int64:
    encode(parts.integers, encoding);
    break;
  case ValueType::Float32:
    encode(parts.floats, encoding);
    break;
  default:
    encoding.isText = true;
    encoding.width = parts.codes.stored().width();
  }
  if (isList(column.type())) encodeLists(parts.offsets, encoding);
  return encoding;
}

std::string describe(const ColumnEncoding& encoding) {
  auto text = fmt::format("{}, {} byte{}", encoding.isText ? "codes" : describe(encoding.form),
                          encoding.width, encoding.width == 1 ? "" : "s");
  if (encoding.listLength) text += fmt::format(", lists of {}", *encoding.listLength);
  return text;
}

} // namespace rankwright
