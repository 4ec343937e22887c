#include "core/table/cell_text.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

namespace rankwright {

namespace {

template <class Number>
std::string_view numberText(Number number, std::string& buffer) {
  buffer.clear();
  fmt::format_to(std::back_inserter(buffer), "{}", number);
  return buffer;
}

} // namespace

bool hasNoValue(const Cell& cell) {
  const auto* number = std::get_if<double>(&cell);
  return isMissing(cell) || (number != nullptr && std::isnan(*number));
}

std::string_view cellText(const Cell& cell, std::string& buffer) {
  if (hasNoValue(cell)) return {};
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) return numberText(*integer, buffer);
  if (const auto* real = std::get_if<double>(&cell)) return numberText(*real, buffer);
  return std::get<std::string_view>(cell);
}

} // namespace rankwright
