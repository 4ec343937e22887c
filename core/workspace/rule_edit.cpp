#include "core/workspace/rule_edit.h"

#include "core/document/rule_stretch.h"
#include "core/expr/outline.h"

#include <algorithm>

namespace rankwright {

namespace {

std::size_t lineOf(std::string_view text, std::size_t place) {
  return static_cast<std::size_t>(std::ranges::count(text.substr(0, place), '\n')) + 1;
}

/// The expression of a statement: what stands behind its name and `=`.
EditableRule ruleText(std::string_view text, const RuleStretch& stretch, const RuleDefinition& definition,
                  bool isToml) {
  const auto statementEnd = stretch.begin + definition.statement.end;
  auto begin = text.find('=', stretch.begin + definition.namePlace.end) + 1;
  begin = std::min(text.find_first_not_of(" \t", begin), statementEnd);
  return {.name = definition.name,
          .expression = std::string(text.substr(begin, statementEnd - begin)),
          .begin = begin,
          .end = statementEnd,
          .line = lineOf(text, stretch.begin + definition.namePlace.begin),
          .quote = isToml && stretch.begin > 0 ? text[stretch.begin - 1] : '\0',
          .escapes = stretch.escapes};
}

Status checkHolds(const EditableRule& rule, std::string_view expression) {
  if (rule.escapes)
    return fail(ErrorKind::Unsupported, "the rule stands in a string with escapes; edit it in its file: {}",
                rule.name);
  if (expression.find_first_of("\r\n") != std::string_view::npos)
    return fail(ErrorKind::InvalidArgument, "an expression is edited here in one line, not: {}", expression);
  const auto isHeld =
      rule.quote == '\0' || (expression.find(rule.quote) == std::string_view::npos &&
                             (rule.quote != '"' || expression.find('\\') == std::string_view::npos));
  if (!isHeld)
    return fail(ErrorKind::InvalidArgument, "the rule stands between the quotes {}, which cannot hold: {}",
                rule.quote, expression);
  return {};
}

} // namespace

std::vector<EditableRule> ruleTexts(std::string_view text, bool isToml) {
  std::vector<EditableRule> rules;
  for (const auto& stretch : ruleStretches(text, isToml)) {
    const auto outline = outlineOf(text.substr(stretch.begin, stretch.end - stretch.begin), {});
    for (const auto& definition : outline.definitions)
      rules.push_back(ruleText(text, stretch, definition, isToml));
  }
  return rules;
}

Result<std::string> withRuleExpression(std::string_view text, bool isToml, std::string_view name,
                                       std::string_view expression) {
  const auto rules = ruleTexts(text, isToml);
  const auto rule = std::ranges::find(rules, name, &EditableRule::name);
  if (rule == rules.end()) return fail(ErrorKind::NotFound, "the file has no rule with the name: {}", name);
  RW_CHECK(checkHolds(*rule, expression));
  std::string edited(text.substr(0, rule->begin));
  edited += expression;
  edited += text.substr(rule->end);
  return edited;
}

} // namespace rankwright
