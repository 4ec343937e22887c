#include "core/expr/conversion.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

namespace rankwright {

namespace {

float toFloat32(std::int64_t number) {
  return static_cast<float>(number);
}

template <class Number>
Vector toText(std::span<const Vector> operands, const Batch& batch) {
  return mapElements<Number>(
      [&](Number number) {
        std::string text;
        appendText(text, number);
        return batch.arena->copy(text);
      },
      operands, batch);
}

} // namespace

void appendText(std::string& text, std::int64_t number) {
  fmt::format_to(std::back_inserter(text), "{}", number);
}

void appendText(std::string& text, float number) {
  if (std::isnan(number))
    text += "nan";
  else
    fmt::format_to(std::back_inserter(text), "{}", number);
}

Kernel conversionKernel(ValueType from, ValueType to) {
  if (isList(from) != isList(to)) return nullptr;
  const auto source = elementType(from);
  const auto target = elementType(to);
  if (source == ValueType::Int64 && target == ValueType::Float32) return &elementwise<&toFloat32>;
  if (source == ValueType::Int64 && target == ValueType::String) return &toText<std::int64_t>;
  if (source == ValueType::Float32 && target == ValueType::String) return &toText<float>;
  return nullptr;
}

} // namespace rankwright
