#include "core/expr/rule_checker.h"

#include "core/expr/builtins.h"
#include "core/expr/call_resolution.h"
#include "core/expr/nearest_name.h"
#include "core/expr/utf8.h"
#include "core/expr/vector.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <utility>

namespace rankwright {

namespace {

// Beyond this, a file has so many names and so many mistakes that nearest names are not looked for.
constexpr std::size_t kMaxNameComparisons = 2'000'000;

template <class T>
T numberAs(const Value& value) {
  const auto* integer = std::get_if<std::int64_t>(&value);
  return integer ? static_cast<T>(*integer) : static_cast<T>(std::get<float>(value));
}

/// The list of constants that have the type of its elements or convert to it.
Value listOfConstants(ValueType type, const std::vector<const Value*>& constants) {
  const auto collect = [&]<class T>(std::vector<T> list, auto convert) -> Value {
    for (const auto* constant : constants)
      list.push_back(convert(*constant));
    return list;
  };
  switch (type) {
  case ValueType::Int64List:
    return collect(std::vector<std::int64_t>(), numberAs<std::int64_t>);
  case ValueType::Float32List:
    return collect(std::vector<float>(), numberAs<float>);
  default:
    return collect(std::vector<std::string>(),
                   [](const Value& value) { return std::get<std::string>(value); });
  }
}

} // namespace

RuleChecker::RuleChecker(const RuleSyntax& syntax, const SyntaxFindings& findings, const Schema& inputs,
                         const TextIndex& file, bool anyInputs)
    : syntax_(syntax),
      findings_(findings),
      inputs_(inputs),
      file_(file),
      anyInputs_(anyInputs),
      expressions_(syntax.expressions.size()),
      sound_(syntax.rules.size(), true),
      uses_(syntax.rules.size()) {
  for (std::size_t rule = 0; rule < syntax.rules.size(); ++rule)
    first_.emplace(syntax.rules[rule].name, rule);
}

void RuleChecker::run() {
  auto broken = findings_.broken.begin();
  for (std::size_t rule = 0; rule < syntax_.rules.size(); ++rule) {
    for (; broken != findings_.broken.end() && broken->place <= rule; ++broken)
      defineBroken(*broken);
    checkRule(rule);
  }
}

void RuleChecker::defineBroken(const BrokenStatement& broken) {
  if (defined_.emplace(broken.name, kNoDefinition).second) places_.emplace(broken.name, broken.nameRange);
}

void RuleChecker::checkRule(std::size_t rule) {
  const auto& [name, nameRange, text, first, root, range] = syntax_.rules[rule];
  for (auto id = first; id <= root; ++id)
    expressions_[id] = checkExpression(syntax_.expressions[id], rule);
  if (!expressions_[root].type) sound_[rule] = false;
  define(rule);
}

void RuleChecker::define(std::size_t rule) {
  const auto& [name, nameRange, text, first, root, range] = syntax_.rules[rule];
  if (const auto known = places_.find(name); known != places_.end()) {
    const auto& place = known->second;
    report(
        nameRange, ErrorKind::Conflict,
        fmt::format("the name is already defined on line {}, column {}: {}", place.line, place.column, name))
        .related = file_.placeOf(place);
    sound_[rule] = false;
    return;
  }
  defined_.emplace(name, rule);
  places_.emplace(name, nameRange);
  if (!inputs_.find(name)) return;
  report(nameRange, ErrorKind::Conflict,
         fmt::format("from here on the rule takes the place of the input feature: {}", name))
      .severity = Severity::Warning;
}

CheckedExpression RuleChecker::checkExpression(const Expression& expression, std::size_t rule) {
  switch (expression.kind) {
  case Expression::Kind::Literal:
    return {typeOf(expression.literal), false, std::make_shared<const Value>(expression.literal)};
  case Expression::Kind::List:
    return checkList(expression);
  case Expression::Kind::Call:
    return checkCall(expression, expression.name);
  case Expression::Kind::Reference:
    break;
  }
  return checkReference(expression, rule);
}

CheckedExpression RuleChecker::checkReference(const Expression& reference, std::size_t rule) {
  if (const auto found = defined_.find(reference.name); found != defined_.end()) {
    const auto target = found->second;
    refer(RuleReference::Kind::Rule, reference, target);
    if (target == kNoDefinition) return {};
    uses_[rule].push_back(target);
    return sound_[target] ? expressions_[syntax_.rules[target].root] : CheckedExpression();
  }
  if (const auto field = inputs_.find(reference.name)) {
    refer(RuleReference::Kind::Input, reference, *field);
    return {.type = inputs_.fields()[*field].type};
  }
  return reportUnknownName(reference, rule);
}

CheckedExpression RuleChecker::reportUnknownName(const Expression& reference, std::size_t rule) {
  refer(RuleReference::Kind::Unknown, reference, 0);
  if (anyInputs_) return {};
  const auto later = first_.find(reference.name);
  if (later != first_.end() && later->second == rule) {
    report(reference.range, ErrorKind::NotFound,
           fmt::format("the rule uses itself, and no input feature has its name: {}", reference.name));
  } else if (later != first_.end()) {
    const auto& place = syntax_.rules[later->second].nameRange;
    report(reference.range, ErrorKind::NotFound,
           fmt::format("the rule is defined later, on line {}: {}", place.line, reference.name))
        .related = file_.placeOf(place);
  } else {
    auto nearest = nearestName(reference.name, rule);
    report(reference.range, ErrorKind::NotFound,
           fmt::format("no rule or input feature has this name: {}", reference.name))
        .suggestion = std::move(nearest);
  }
  return {};
}

std::string RuleChecker::nearestName(std::string_view wanted, std::size_t rule) {
  NearestName nearest(wanted);
  comparisons_ += inputs_.size() + rule;
  if (comparisons_ > kMaxNameComparisons) return {};
  for (const auto& field : inputs_.fields())
    nearest.offer(field.name);
  for (std::size_t earlier = 0; earlier < rule; ++earlier)
    nearest.offer(syntax_.rules[earlier].name);
  return nearest.name();
}

CheckedExpression RuleChecker::checkList(const Expression& list) {
  if (list.operands.empty())
    return {ValueType::Int64List, true, std::make_shared<const Value>(std::vector<std::int64_t>())};
  auto checked = checkCall(list, kListOf);
  if (!checked.type) return {};
  std::vector<const Value*> constants;
  for (const auto operand : list.operands)
    if (const auto& constant = expressions_[operand].constant) constants.push_back(constant.get());
  if (constants.size() == list.operands.size())
    checked.constant = std::make_shared<const Value>(listOfConstants(*checked.type, constants));
  return checked;
}

CheckedExpression RuleChecker::checkCall(const Expression& call, std::string_view function) {
  const auto* builtin = findBuiltin(function);
  if (!builtin) return reportUnknownFunction(call);
  if (isFunctionName(function)) refer(RuleReference::Kind::Function, call, 0);
  std::deque<Vector> constants;
  const auto operands = operandsOf(call, constants);
  if (!operands) return {};
  const auto resolved = resolveCall(*builtin, *operands);
  if (resolved) return {.type = resolved->result};
  const auto& fault = resolved.error();
  report(fault.operand ? syntax_.expressions[call.operands[*fault.operand]].range : call.range,
         fault.error.kind, fault.error.message);
  return {};
}

std::optional<std::vector<Operand>> RuleChecker::operandsOf(const Expression& call,
                                                            std::deque<Vector>& constants) const {
  std::vector<Operand> operands;
  operands.reserve(call.operands.size());
  for (const auto id : call.operands) {
    const auto& [type, isEmptyList, constant] = expressions_[id];
    if (!type) return std::nullopt;
    const auto* literal = constant ? &constants.emplace_back(constantVector(*type, *constant)) : nullptr;
    operands.push_back({*type, isEmptyList, literal});
  }
  return operands;
}

CheckedExpression RuleChecker::reportUnknownFunction(const Expression& call) {
  NearestName nearest(call.name);
  for (const auto name : functionNames())
    nearest.offer(name);
  auto& diagnostic =
      report(call.range, ErrorKind::NotFound, fmt::format("no function has this name: {}", call.name));
  diagnostic.place = functionPlace(call);
  diagnostic.suggestion = nearest.name();
  return {};
}

void RuleChecker::refer(RuleReference::Kind kind, const Expression& expression, std::size_t index) {
  const auto place =
      kind == RuleReference::Kind::Function ? functionPlace(expression) : file_.placeOf(expression.range);
  references_.push_back({kind, expression.name, place, index});
}

TextPlace RuleChecker::functionPlace(const Expression& call) const {
  auto range = call.range;
  range.length = static_cast<std::uint32_t>(countCodePoints(call.name));
  return file_.placeOf(range);
}

Diagnostic& RuleChecker::report(const TextRange& range, ErrorKind kind, std::string message) {
  return diagnostics_.emplace_back(
      Diagnostic{.kind = kind, .place = file_.placeOf(range), .message = std::move(message)});
}

} // namespace rankwright
