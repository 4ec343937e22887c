#include "core/expr/name_resolution.h"

namespace rankwright {

NameResolution::NameResolution(const RuleSyntax& syntax, const Schema& inputs)
    : syntax_(syntax), inputs_(inputs) {
  for (std::size_t i = 0; i < syntax.rules.size(); ++i)
    rules_.emplace(syntax.rules[i].name, i);
}

Result<NamedThing> NameResolution::resolve(const Expression& reference, std::size_t rule) const {
  const auto defined = rules_.find(reference.name);
  if (defined != rules_.end() && defined->second < rule)
    return NamedThing{NamedThing::Kind::Rule, defined->second};
  if (const auto field = inputs_.find(reference.name)) return NamedThing{NamedThing::Kind::Input, *field};
  const auto span = spanOf(reference.range, syntax_.source);
  if (defined == rules_.end())
    return failAt(span, ErrorKind::NotFound, "no rule or input feature has this name: {}", reference.name);
  if (defined->second == rule)
    return failAt(span, ErrorKind::NotFound, "the rule uses itself, and no input feature has its name: {}",
                  reference.name);
  return failAt(span, ErrorKind::NotFound, "the rule is defined later, on line {}: {}",
                syntax_.rules[defined->second].nameRange.line, reference.name);
}

Result<NamedThing> NameResolution::resolveOutput(std::string_view name) const {
  if (const auto rule = rules_.find(name); rule != rules_.end())
    return NamedThing{NamedThing::Kind::Rule, rule->second};
  if (const auto field = inputs_.find(name)) return NamedThing{NamedThing::Kind::Input, *field};
  return fail(ErrorKind::NotFound, "no rule or input feature has this name: {}", name);
}

Result<std::vector<bool>> NameResolution::findNeeded(std::span<const std::string> outputs) const {
  std::vector<bool> needed(syntax_.rules.size(), false);
  for (const auto& output : outputs) {
    RW_ASSIGN(const auto target, resolveOutput(output));
    if (target.kind == NamedThing::Kind::Rule) needed[target.index] = true;
  }
  // A rule refers to earlier ones only, so one pass from the end reaches everything.
  for (auto rule = needed.size(); rule-- > 0;)
    if (needed[rule]) RW_CHECK(markReferences(rule, needed));
  return needed;
}

Status NameResolution::markReferences(std::size_t rule, std::vector<bool>& needed) const {
  for (auto id = syntax_.rules[rule].first; id <= syntax_.rules[rule].root; ++id) {
    const auto& expression = syntax_.expressions[id];
    if (expression.kind != Expression::Kind::Reference) continue;
    RW_ASSIGN(const auto target, resolve(expression, rule));
    if (target.kind == NamedThing::Kind::Rule) needed[target.index] = true;
  }
  return {};
}

} // namespace rankwright
