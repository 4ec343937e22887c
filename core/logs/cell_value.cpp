#include "core/logs/cell_value.h"

#include "core/logs/bad_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

namespace rankwright {

namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool sameWord(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

template <std::size_t N>
bool isOneOf(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::ranges::any_of(words, [&](auto word) { return sameWord(text, word); });
}

constexpr std::array<std::string_view, 6> kMissing = {"na", "n/a", "nan", "null", "none", "\\n"};
constexpr std::array<std::string_view, 3> kYes = {"1", "true", "yes"};
constexpr std::array<std::string_view, 3> kNo = {"0", "false", "no"};
constexpr std::array<std::string_view, 4> kCurrencies = {"$", "€", "£", "¥"};

// "1,234,567" has a comma before every three digits; "1,5" is no such number.
bool groupsThousands(std::string_view digits) {
  const auto first = digits.find(',');
  if (first == 0 || first > 3) return false;
  for (auto comma = first; comma != std::string_view::npos;) {
    const auto next = digits.find(',', comma + 1);
    const auto whole = digits.substr(comma + 1, next - comma - 1);
    const auto length = std::min(whole.find('.'), whole.size());
    if (length != 3 || (next != std::string_view::npos && whole.size() != 3)) return false;
    comma = next;
  }
  return true;
}

/// The digits of a number without what makes it pleasant to read.
std::string bareNumber(std::string_view cell) {
  for (const auto currency : kCurrencies)
    if (cell.starts_with(currency)) cell.remove_prefix(currency.size());
  if (cell.ends_with('+') || cell.ends_with('%')) cell.remove_suffix(1);
  if (cell.starts_with('+')) cell.remove_prefix(1);
  std::string number(cell);
  if (number.find(',') != std::string::npos &&
      groupsThousands(std::string_view(number).substr(number[0] == '-')))
    std::erase(number, ',');
  return number;
}

template <class Number>
std::optional<Number> wholeTextAs(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

template <class Number>
std::optional<Number> booleanAs(std::string_view text) {
  if (sameWord(text, "true")) return Number{1};
  if (sameWord(text, "false")) return Number{0};
  return std::nullopt;
}

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": days of a civil date since 1970-01-01.
std::int64_t daysOf(std::int64_t year, unsigned month, unsigned day) {
  year -= month <= 2;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const auto yearOfEra = static_cast<unsigned>(year - era * 400);
  const unsigned dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const unsigned dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
  return era * 146097 + static_cast<std::int64_t>(dayOfEra) - 719468;
}

unsigned daysInMonth(unsigned year, unsigned month) {
  constexpr std::array<unsigned, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return kDays[month - 1] + (month == 2 && leap ? 1 : 0);
}

/// The parts between separators as numbers; nothing when one is none or too large.
std::optional<std::vector<unsigned>> numbersBetween(std::string_view text, char separator) {
  std::vector<unsigned> numbers;
  for (std::size_t begin = 0;;) {
    const auto end = text.find(separator, begin);
    const auto number = wholeTextAs<unsigned>(text.substr(begin, end - begin));
    if (!number || *number > 9999) return std::nullopt;
    numbers.push_back(*number);
    if (end == std::string_view::npos) return numbers;
    begin = end + 1;
  }
}

std::optional<std::int64_t> secondsOfDate(std::string_view text) {
  const auto parts = numbersBetween(text, text.find('/') == std::string_view::npos ? '-' : '/');
  if (!parts || parts->size() != 3) return std::nullopt;
  const auto year = (*parts)[0];
  const auto month = (*parts)[1];
  const auto day = (*parts)[2];
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return std::nullopt;
  return daysOf(year, month, day) * 86'400;
}

std::optional<std::int64_t> secondsOfDay(std::string_view text) {
  if (text.ends_with('Z')) text.remove_suffix(1);
  const auto parts = numbersBetween(text.substr(0, text.find('.')), ':');
  if (!parts || parts->size() < 2 || parts->size() > 3) return std::nullopt;
  const auto second = parts->size() == 3 ? (*parts)[2] : 0;
  if ((*parts)[0] > 23 || (*parts)[1] > 59 || second > 60) return std::nullopt;
  return (*parts)[0] * 3600 + (*parts)[1] * 60 + second;
}

Result<Value> scalarIn(std::string_view cell, ValueType type) {
  if (type == ValueType::String) return Value(std::string(cell));
  if (type == ValueType::Int64) {
    if (const auto number = wholeNumberIn(cell)) return Value(*number);
    return fail(ErrorKind::Type, "not a whole number: {}", quoted(cell));
  }
  if (const auto number = numberIn(cell)) return Value(*number);
  return fail(ErrorKind::Type, "not a number: {}", quoted(cell));
}

template <class Element>
Result<Value> listOfParts(std::string_view cell, ValueType element, char separator) {
  std::vector<Element> list;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const auto end = std::min(cell.find(separator, begin), cell.size());
    const auto part = withoutSpaces(cell.substr(begin, end - begin));
    if (!part.empty()) {
      RW_ASSIGN(auto value, scalarIn(part, element));
      list.push_back(std::get<Element>(std::move(value)));
    }
    begin = end + 1;
  }
  return list.empty() ? Value() : Value(std::move(list));
}

Result<Value> listIn(std::string_view cell, ValueType type, char separator) {
  switch (elementType(type)) {
  case ValueType::Int64:
    return listOfParts<std::int64_t>(cell, ValueType::Int64, separator);
  case ValueType::Float32:
    return listOfParts<float>(cell, ValueType::Float32, separator);
  default:
    return listOfParts<std::string>(cell, ValueType::String, separator);
  }
}

} // namespace

std::string_view withoutSpaces(std::string_view text) {
  const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!text.empty() && isSpace(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && isSpace(text.back()))
    text.remove_suffix(1);
  return text;
}

bool saysMissing(std::string_view cell) {
  const auto text = withoutSpaces(cell);
  return text.empty() || isOneOf(text, kMissing);
}

std::optional<std::int64_t> wholeNumberIn(std::string_view cell) {
  const auto text = withoutSpaces(cell);
  if (const auto number = wholeTextAs<std::int64_t>(text)) return number;
  if (const auto boolean = booleanAs<std::int64_t>(text)) return boolean;
  return wholeTextAs<std::int64_t>(bareNumber(text));
}

std::optional<float> numberIn(std::string_view cell) {
  const auto text = withoutSpaces(cell);
  auto number = wholeTextAs<float>(text);
  if (!number) number = booleanAs<float>(text);
  if (!number) number = wholeTextAs<float>(bareNumber(text));
  return number && std::isfinite(*number) ? number : std::nullopt;
}

std::optional<std::int64_t> timeIn(std::string_view cell) {
  constexpr double kFirstMilliseconds = 1e11; // as seconds the year 5138
  const auto text = withoutSpaces(cell);
  if (const auto number = wholeTextAs<double>(text); number && std::abs(*number) < 1e15)
    return static_cast<std::int64_t>(std::abs(*number) >= kFirstMilliseconds ? *number / 1000 : *number);
  const auto split = std::min(text.find_first_of(" T"), text.size());
  const auto date = secondsOfDate(text.substr(0, split));
  if (!date || split == text.size()) return date;
  const auto time = secondsOfDay(text.substr(split + 1));
  return time ? std::optional(*date + *time) : std::nullopt;
}

std::optional<bool> labelIn(std::string_view cell) {
  const auto text = withoutSpaces(cell);
  if (isOneOf(text, kYes)) return true;
  if (isOneOf(text, kNo)) return false;
  const auto number = wholeTextAs<double>(text);
  return number && (*number == 0 || *number == 1) ? std::optional(*number == 1) : std::nullopt;
}

Result<Value> parseCell(std::string_view cell, ValueType type, char separator) {
  if (saysMissing(cell)) return Value();
  return isList(type) ? listIn(cell, type, separator) : scalarIn(withoutSpaces(cell), type);
}

} // namespace rankwright
