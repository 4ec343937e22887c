#include "core/base/file.h"
#include "core/expr/parser.h"
#include "core/expr/rule_set.h"
#include "core/expr/syntax.h"
#include "core/expr/toml_text.h"

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
  TransformReader(std::string_view text, std::string source) : text_(text), source_(std::move(source)) {}

  Result<Transform> read(const toml::table& document) {
    const auto* transform = document["transform"].as_table();
    if (!transform) return reject(document, "the file has no [transform] table: {}", source_);
    RW_CHECK(checkKeys(*transform));
    RW_ASSIGN(auto rules, readRules(*transform));
    RW_ASSIGN(auto features, readFeatures(*transform, rules));
    return Transform{std::move(rules), std::move(features)};
  }

private:
  template <class... Args>
  tl::unexpected<Error> reject(const toml::node& node, fmt::format_string<Args...> format,
                               Args&&... args) const {
    return failAt(spanOf(rangeOf(node.source()), source_), ErrorKind::Parse, format,
                  std::forward<Args>(args)...);
  }

  Status checkKeys(const toml::table& transform) const {
    for (const auto& [key, value] : transform)
      if (key != "expressions" && key != "features")
        return failAt(spanOf(rangeOf(key.source()), source_), ErrorKind::Parse,
                      "[transform] has no such key: {}", key.str());
    return {};
  }

  /// The strings of a list; nothing when the key is absent.
  Result<std::vector<const toml::value<std::string>*>> readStrings(const toml::table& transform,
                                                                   std::string_view key) const {
    std::vector<const toml::value<std::string>*> strings;
    const auto* node = transform.get(key);
    if (!node) return strings;
    if (!node->is_array()) return reject(*node, "this must be a list of strings: {}", key);
    for (const auto& element : *node->as_array()) {
      if (!element.is_string()) return reject(element, "this must be a list of strings only: {}", key);
      strings.push_back(element.as_string());
    }
    return strings;
  }

  Result<RuleSet> readRules(const toml::table& transform) {
    RW_ASSIGN(const auto expressions, readStrings(transform, "expressions"));
    if (expressions.empty()) return reject(transform, "[transform] has no expressions: {}", source_);
    RuleSyntax syntax;
    syntax.source = source_;
    for (const auto* expression : expressions) {
      const auto begin = expression->source().begin;
      RW_CHECK(appendRules(syntax, expression->get(), text_.positionsOfString(begin.line, begin.column)));
    }
    return RuleSet::ofSyntax(std::move(syntax));
  }

  Result<std::vector<std::string>> readFeatures(const toml::table& transform, const RuleSet& rules) const {
    RW_ASSIGN(const auto listed, readStrings(transform, "features"));
    const auto names = rules.names();
    if (listed.empty()) return names;
    std::vector<std::string> features;
    for (const auto* feature : listed) {
      const auto span = spanOf(rangeOf(feature->source()), source_);
      if (std::ranges::find(names, feature->get()) == names.end())
        return failAt(span, ErrorKind::NotFound, "no expression defines this feature: {}", feature->get());
      if (std::ranges::find(features, feature->get()) != features.end())
        return failAt(span, ErrorKind::Conflict, "the feature is listed twice: {}", feature->get());
      features.push_back(feature->get());
    }
    return features;
  }

  TomlText text_;
  std::string source_;
};

} // namespace

Result<Transform> parseTransformToml(std::string_view toml, std::string source) {
  try {
    const auto document = toml::parse(toml, std::string_view(source));
    return TransformReader(toml, std::move(source)).read(document);
  } catch (const toml::parse_error& error) {
    return failAt(spanOf(rangeOf(error.source()), source), ErrorKind::Parse, "{}", error.description());
  }
}

Result<Transform> loadTransform(const std::filesystem::path& path) {
  RW_ASSIGN(const auto text, readTextFile(path));
  if (path.extension() == ".toml") return parseTransformToml(text, path.string());
  if (path.extension() != ".rules")
    return fail(ErrorKind::InvalidArgument, "a file of rules is named .toml or .rules: {}", path.string());
  RW_ASSIGN(auto rules, RuleSet::parse(text, path.string()));
  auto names = rules.names();
  return Transform{std::move(rules), std::move(names)};
}

} // namespace rankwright
