#include "core/document/rule_place.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::string_view kBlank = " \t";

std::size_t skipBlank(std::string_view text, std::size_t position) {
  const auto end = text.find_first_not_of(kBlank, position);
  return end == std::string_view::npos ? text.size() : end;
}

/// An equals sign that is no comparison.
bool isAssigned(std::string_view text, std::size_t end) {
  const auto sign = skipBlank(text, end);
  return sign < text.size() && text[sign] == '=' && text.substr(sign, 2) != "==";
}

bool beginsStatement(std::string_view line, std::size_t position, bool isToml) {
  const auto before = line.find_last_not_of(kBlank, position == 0 ? std::string_view::npos : position - 1);
  if (position == 0 || before == std::string_view::npos) return !isToml;
  const char mark = line[before];
  return isToml ? mark == '\'' || mark == '"' || mark == ';' : mark == ';';
}

bool isCommented(std::string_view line, std::size_t position) {
  const auto first = skipBlank(line, 0);
  return first < position && line[first] == '#';
}

std::optional<std::size_t> findInLine(std::string_view line, std::string_view name, bool isToml) {
  for (auto at = line.find(name); at != std::string_view::npos; at = line.find(name, at + 1))
    if (beginsStatement(line, at, isToml) && isAssigned(line, at + name.size()) && !isCommented(line, at))
      return at;
  return std::nullopt;
}

} // namespace

std::optional<std::size_t> findRule(std::string_view text, std::string_view name, bool isToml) {
  if (name.empty()) return std::nullopt;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    if (const auto found = findInLine(text.substr(begin, end - begin), name, isToml)) return begin + *found;
    begin = end + 1;
  }
  return std::nullopt;
}

} // namespace rankwright
