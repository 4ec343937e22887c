#include "app/stats/stats_case.h"

#include <cctype>
#include <charconv>

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

} // namespace

std::vector<double> numbers(const StatsCase& each, const char* key) {
  return each.inputs.at(key).get<std::vector<double>>();
}

std::vector<std::uint8_t> labels(const StatsCase& each, const char* key) {
  return each.inputs.at(key).get<std::vector<std::uint8_t>>();
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
