#include "core/table/filter_number.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <string_view>
#include <type_traits>

namespace rankwright {

namespace {

constexpr auto kInfinity = std::numeric_limits<FilterNumber>::infinity();

template <class Number>
std::optional<FilterNumber> parseAs(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return static_cast<FilterNumber>(number);
}

NumberBounds<std::int64_t> wholeNumbersBetween(FilterNumber low, FilterNumber high) {
  using Limits = std::numeric_limits<std::int64_t>;
  const auto first = std::max<FilterNumber>(std::ceil(low), Limits::min());
  const auto last = std::min<FilterNumber>(std::floor(high), Limits::max());
  if (first > last) return {};
  return {static_cast<std::int64_t>(first), static_cast<std::int64_t>(last)};
}

NumberBounds<double> doublesBetween(FilterNumber low, FilterNumber high) {
  constexpr auto kFarthest = std::numeric_limits<double>::infinity();
  const auto first = static_cast<double>(low);
  const auto last = static_cast<double>(high);
  return {first < low ? std::nextafter(first, kFarthest) : first,
          last > high ? std::nextafter(last, -kFarthest) : last};
}

} // namespace

Result<FilterNumber> parseFilterNumber(const FilterValue& value) {
  std::string_view text = value.text;
  if (text.starts_with('+') && !text.starts_with("+-")) text.remove_prefix(1);
  auto number = parseAs<std::int64_t>(text);
  if (!number) number = parseAs<double>(text);
  if (!number || std::isnan(*number))
    return failAt(value.span, ErrorKind::Parse, "a number is expected: {}", value.text);
  return *number;
}

template <class Number>
NumberBounds<Number> NumberBounds<Number>::between(FilterNumber low, FilterNumber high) {
  if constexpr (std::is_integral_v<Number>)
    return wholeNumbersBetween(low, high);
  else
    return doublesBetween(low, high);
}

template <class Number>
NumberBounds<Number> NumberBounds<Number>::of(Comparison comparison, FilterNumber number) {
  switch (comparison) {
  case Comparison::Equal:
  case Comparison::NotEqual:
    return between(number, number);
  case Comparison::GreaterOrEqual:
    return between(number, kInfinity);
  case Comparison::LessOrEqual:
    return between(-kInfinity, number);
  case Comparison::Greater:
    return number == kInfinity ? NumberBounds{} : between(std::nextafter(number, kInfinity), kInfinity);
  case Comparison::Less:
    return number == -kInfinity ? NumberBounds{} : between(-kInfinity, std::nextafter(number, -kInfinity));
  }
  return {};
}

template struct NumberBounds<std::int64_t>;
template struct NumberBounds<double>;

} // namespace rankwright
