#include "core/expr/transform_reader.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

TextRange rangeOf(const toml::source_region& region) {
  const auto length = region.end.line == region.begin.line && region.end.column > region.begin.column
                          ? region.end.column - region.begin.column
                          : 1;
  return {std::max<std::uint32_t>(region.begin.line, 1), std::max<std::uint32_t>(region.begin.column, 1),
          length};
}

/// Reads the `[transform]` table of a parsed document.
class TransformReader {
public:
  TransformReader(const std::string& source, TransformText& transform)
      : source_(source), transform_(transform) {}

  void read(const toml::table& document) {
    const auto* table = document["transform"].as_table();
    if (!table) return reject(document.source(), "the file has no [transform] table: {}", source_);
    checkKeys(*table);
    readExpressions(*table);
    for (const auto* feature : readStrings(*table, "features"))
      transform_.features.push_back({feature->get(), placeOf(feature->source())});
  }

  template <class... Args>
  void reject(const toml::source_region& region, fmt::format_string<Args...> format, Args&&... args) {
    transform_.faults.push_back(
        {.place = placeOf(region), .message = fmt::format(format, std::forward<Args>(args)...)});
  }

private:
  TextPlace placeOf(const toml::source_region& region) const {
    return transform_.text.index().placeOf(rangeOf(region));
  }

  void checkKeys(const toml::table& table) {
    for (const auto& [key, value] : table)
      if (key != "expressions" && key != "features")
        reject(key.source(), "[transform] has no such key: {}", key.str());
  }

  /// The strings of a list; nothing when the key is absent.
  std::vector<const toml::value<std::string>*> readStrings(const toml::table& table, std::string_view key) {
    std::vector<const toml::value<std::string>*> strings;
    const auto* node = table.get(key);
    if (!node) return strings;
    if (!node->is_array()) {
      reject(node->source(), "this must be a list of strings: {}", key);
      return strings;
    }
    for (const auto& element : *node->as_array()) {
      if (element.is_string())
        strings.push_back(element.as_string());
      else
        reject(element.source(), "this must be a list of strings only: {}", key);
    }
    return strings;
  }

  void readExpressions(const toml::table& table) {
    const auto strings = readStrings(table, "expressions");
    if (strings.empty() && transform_.faults.empty())
      reject(table.source(), "[transform] has no expressions: {}", source_);
    for (const auto* string : strings) {
      const auto begin = string->source().begin;
      transform_.quotes.push_back(placeOf(string->source()).begin);
      transform_.expressions.push_back({transform_.strings.emplace_back(string->get()),
                                        transform_.text.positionsOfString(begin.line, begin.column)});
    }
  }

  const std::string& source_;
  TransformText& transform_;
};

} // namespace

void readTransform(std::string_view toml, const std::string& source, TransformText& transform) {
  TransformReader reader(source, transform);
  try {
    const auto document = toml::parse(toml, std::string_view(source));
    reader.read(document);
  } catch (const toml::parse_error& error) {
    reader.reject(error.source(), "{}", error.description());
  }
}

} // namespace rankwright
