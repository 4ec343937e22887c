#include "core/base/file.h"
#include "core/expr/parser.h"
#include "core/expr/rule_set.h"
#include "core/expr/syntax.h"
#include "core/expr/transform_reader.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace rankwright {

namespace {

Result<RuleSet> parseExpressions(const TransformText& transform, std::string source) {
  RuleSyntax syntax;
  syntax.source = std::move(source);
  SyntaxFindings findings;
  for (const auto& expression : transform.expressions)
    appendRules(syntax, expression.text, expression.positions, findings);
  if (!findings.faults.empty()) return tl::unexpected<Error>(errorOf(findings.faults.front(), syntax.source));
  return RuleSet::ofSyntax(std::move(syntax));
}

Result<std::vector<std::string>> checkFeatures(const TransformText& transform, const RuleSet& rules) {
  const auto names = rules.names();
  if (transform.features.empty()) return names;
  const std::unordered_set<std::string_view> defined(names.begin(), names.end());
  std::unordered_set<std::string_view> seen;
  std::vector<std::string> features;
  for (const auto& [name, place] : transform.features) {
    const auto span = spanOf(place.range, rules.syntax().source);
    if (!defined.contains(name))
      return failAt(span, ErrorKind::NotFound, "no expression defines this feature: {}", name);
    if (!seen.insert(name).second)
      return failAt(span, ErrorKind::Conflict, "the feature is listed twice: {}", name);
    features.push_back(name);
  }
  return features;
}

} // namespace

Result<Transform> parseTransformToml(std::string_view toml, std::string source) {
  TransformText transform(toml);
  readTransform(toml, source, transform);
  if (!transform.faults.empty()) return tl::unexpected<Error>(errorOf(transform.faults.front(), source));
  RW_ASSIGN(auto rules, parseExpressions(transform, std::move(source)));
  RW_ASSIGN(auto features, checkFeatures(transform, rules));
  return Transform{std::move(rules), std::move(features)};
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
