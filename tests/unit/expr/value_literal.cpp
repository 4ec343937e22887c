#include "tests/unit/expr/value_literal.h"

#include <fmt/format.h>

namespace rankwright {

namespace {

std::string literalOf(std::monostate) {
  return "missing";
}

std::string literalOf(std::int64_t number) {
  return std::to_string(number);
}

std::string literalOf(float number) {
  auto text = fmt::format("{}", number);
  if (text.ends_with("nan")) return "nan";
  return text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
}

std::string literalOf(const std::string& text) {
  std::string literal = "'";
  for (const auto letter : text)
    literal += letter == '\'' || letter == '\\' ? std::string("\\") + letter : std::string(1, letter);
  return literal + "'";
}

template <class T>
std::string literalOf(const std::vector<T>& list) {
  std::string literal;
  for (const auto& element : list)
    literal += (literal.empty() ? "" : ", ") + literalOf(element);
  return "[" + literal + "]";
}

} // namespace

std::string toLiteral(const Value& value) {
  return std::visit([](const auto& held) { return literalOf(held); }, value);
}

} // namespace rankwright
