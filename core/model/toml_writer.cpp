#include "core/model/toml_writer.h"

#include "core/base/toml_text.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <sstream>
#include <string_view>
#include <vector>

namespace rankwright {

namespace {

constexpr std::size_t kLineLength = 120;

std::string numberText(double value) {
  auto text = fmt::format("{}", value);
  // Without a point, an exponent, inf or nan it would read back as an integer.
  if (text.find_first_of(".en") == std::string::npos) text += ".0";
  return text;
}

std::string keyText(std::string_view key) {
  const auto isBare = [](unsigned char c) { return c < 0x80 && (std::isalnum(c) || c == '_' || c == '-'); };
  return !key.empty() && std::ranges::all_of(key, isBare) ? std::string(key) : tomlString(key);
}

/// Of several lines, which toml++ writes as they are: but the first line break would be lost, and others than
/// '\n'.
bool needsEscapes(std::string_view text) {
  const auto isControl = [](unsigned char c) { return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F; };
  return text.starts_with('\n') || std::ranges::any_of(text, isControl);
}

std::string arrayText(const toml::array& array) {
  if (array.empty()) return "[]";
  std::vector<std::string> values;
  for (const auto& value : array)
    values.push_back(tomlValue(value));
  const auto line = fmt::format("[ {} ]", fmt::join(values, ", "));
  return line.size() <= kLineLength ? line : fmt::format("[\n    {}\n]", fmt::join(values, ",\n    "));
}

std::string inlineText(const toml::table& table) {
  if (table.empty()) return "{}";
  std::vector<std::string> entries;
  for (const auto& [key, value] : table)
    entries.push_back(fmt::format("{} = {}", keyText(key.str()), tomlValue(value)));
  return fmt::format("{{ {} }}", fmt::join(entries, ", "));
}

bool isSection(const toml::node& node) {
  return node.is_table() && !node.as_table()->is_inline();
}

bool isListOfSections(const toml::node& node) {
  return node.is_array_of_tables() && isSection(*node.as_array()->get(0));
}

/// A table that has no value of its own needs no header.
bool isOnlySections(const toml::table& table) {
  for (const auto& [key, value] : table)
    if (!isSection(value) && !isListOfSections(value)) return false;
  return !table.empty();
}

/// Sections follow the values of the table that they belong to.
class DocumentWriter {
public:
  void add(const toml::table& table, const std::string& path) {
    for (const auto& [key, value] : table)
      if (!isSection(value) && !isListOfSections(value))
        text_ += fmt::format("{} = {}\n", keyText(key.str()), tomlValue(value));
    for (const auto& [key, value] : table) {
      const auto own = path.empty() ? keyText(key.str()) : fmt::format("{}.{}", path, keyText(key.str()));
      if (isSection(value)) addSection(*value.as_table(), own);
      if (isListOfSections(value)) addSections(*value.as_array(), own);
    }
  }

  std::string text() const { return text_; }

private:
  void addHeader(const std::string& header) {
    if (!text_.empty()) text_ += '\n';
    text_ += header + '\n';
  }

  void addSection(const toml::table& table, const std::string& path) {
    if (!isOnlySections(table)) addHeader(fmt::format("[{}]", path));
    add(table, path);
  }

  void addSections(const toml::array& tables, const std::string& path) {
    for (const auto& table : tables) {
      addHeader(fmt::format("[[{}]]", path));
      add(*table.as_table(), path);
    }
  }

  std::string text_;
};

} // namespace

std::string tomlDocument(const toml::table& table) {
  DocumentWriter writer;
  writer.add(table, {});
  return writer.text();
}

std::string tomlValue(const toml::node& value) {
  if (const auto* number = value.as_floating_point()) return numberText(number->get());
  if (const auto* text = value.as_string(); text && needsEscapes(text->get())) return tomlString(text->get());
  if (const auto* array = value.as_array()) return arrayText(*array);
  if (const auto* table = value.as_table()) return inlineText(*table);
  std::ostringstream text;
  text << toml::toml_formatter(value);
  return text.str();
}

} // namespace rankwright
