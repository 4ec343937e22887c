#include "app/stats/stats_case.h"

#include <fmt/core.h>

#include <cctype>
#include <charconv>
#include <cmath>
#include <optional>

namespace rankwright::stats {

namespace {

/// Where a number begins: a digit that is not part of a word.
std::size_t nextNumber(const std::string& rule, std::size_t from) {
  const auto isDigit = [&](std::size_t i) { return std::isdigit(static_cast<unsigned char>(rule[i])) != 0; };
  const auto inWord = [&](std::size_t i) {
    return i > 0 && (std::isalnum(static_cast<unsigned char>(rule[i - 1])) != 0 || rule[i - 1] == '_');
  };
  while (from < rule.size() && (!isDigit(from) || inWord(from)))
    ++from;
  return from;
}

/// Past the number's digits. Two dots are a range, not a number's own.
std::size_t endOfNumber(const std::string& rule, std::size_t at) {
  while (at < rule.size()) {
    const auto isDot = rule[at] == '.' && at + 1 < rule.size() &&
                       std::isdigit(static_cast<unsigned char>(rule[at + 1])) != 0;
    if (std::isdigit(static_cast<unsigned char>(rule[at])) == 0 && !isDot) break;
    ++at;
  }
  return at;
}

/// Also of 5.0, as some programs write 5.
std::optional<std::uint64_t> wholeOf(const Json& value) {
  if (value.is_number_unsigned()) return value.get<std::uint64_t>();
  if (!value.is_number_float()) return std::nullopt;
  const auto number = value.get<double>();
  if (number < 0 || number > 0x1p53 || std::floor(number) != number) return std::nullopt;
  return static_cast<std::uint64_t>(number);
}

} // namespace

std::vector<double> numbers(const StatsCase& each, const char* key) {
  return each.inputs.at(key).get<std::vector<double>>();
}

std::vector<std::uint8_t> labels(const StatsCase& each, const char* key) {
  return each.inputs.at(key).get<std::vector<std::uint8_t>>();
}

std::uint64_t wholeNumber(const Json& values, const char* key, std::uint64_t least, std::uint64_t most) {
  const auto& value = values.at(key);
  const auto whole = wholeOf(value);
  if (!whole || *whole < least || *whole > most)
    throw CaseFailure(
        fmt::format("'{}' is no whole number from {} to {}: {}", key, least, most, value.dump()));
  return *whole;
}

std::vector<double> numbersOfRule(const std::string& rule) {
  std::vector<double> found;
  for (auto at = nextNumber(rule, 0); at < rule.size();) {
    const auto end = endOfNumber(rule, at);
    double value = 0;
    std::from_chars(rule.data() + at, rule.data() + end, value);
    found.push_back(value);
    at = nextNumber(rule, end);
  }
  return found;
}

} // namespace rankwright::stats
