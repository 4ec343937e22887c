#include "core/expr/portability.h"

#include "core/expr/builtins.h"
#include "core/expr/original_library.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

namespace rankwright {

namespace {

bool isSum(std::string_view name) {
  return name == "+" || name == "-";
}

bool isProduct(std::string_view name) {
  return name == "*" || name == "/" || name == "%";
}

/// What an element of a list literal of the original has to be.
enum class ElementKind { Integer, Fraction, Text, Other };

ElementKind kindOf(const Expression& element) {
  if (element.kind != Expression::Kind::Literal) return ElementKind::Other;
  if (std::holds_alternative<std::int64_t>(element.literal)) return ElementKind::Integer;
  return std::holds_alternative<float>(element.literal) ? ElementKind::Fraction : ElementKind::Text;
}

/// Goes through the expressions of sound rules.
class RuleCheck {
public:
  RuleCheck(const RuleSyntax& syntax, const RuleChecker& checked, const TextIndex& file,
            std::vector<Diagnostic>& diagnostics)
      : syntax_(syntax), checked_(checked), file_(file), diagnostics_(diagnostics) {}

  void run() {
    for (std::size_t rule = 0; rule < syntax_.rules.size(); ++rule) {
      if (!checked_.sound()[rule]) continue;
      checkRule(syntax_.rules[rule]);
    }
  }

private:
  void checkRule(const Rule& rule) {
    const auto& root = syntax_.expressions[rule.root];
    if (root.kind == Expression::Kind::Reference)
      report(root.range, "the original leaves a second name for a value always missing: {}", rule.name);
    checkTwin(rule);
    for (auto id = rule.first; id <= rule.root; ++id) {
      const auto& expression = syntax_.expressions[id];
      if (expression.kind == Expression::Kind::Call) checkCall(expression);
      if (expression.kind == Expression::Kind::List) checkList(expression);
    }
  }

  /// The same text after the equals sign means the same value, which the original computes once.
  void checkTwin(const Rule& rule) {
    const auto equals = rule.text.find('=');
    const auto begin = rule.text.find_first_not_of(" \t", equals + 1);
    const auto [first, inserted] = twins_.emplace(std::string_view(rule.text).substr(begin), &rule);
    if (inserted) return;
    report(rule.nameRange,
           "the original computes the same expression once and may lose its second name; the first is {}: {}",
           first->second->name, rule.name);
    diagnostics_.back().related = file_.placeOf(first->second->nameRange);
  }

  void checkCall(const Expression& call) {
    if (call.name == "in") return;
    checkChain(call);
    std::vector<ValueType> types;
    for (const auto operand : call.operands)
      types.push_back(originalType(checked_.expressions()[operand]));
    const auto found = findOriginalCall(call.name, types);
    if (found == OriginalCall::UnknownFunction) return reportUnknownFunction(call);
    if (found == OriginalCall::UnknownTypes) {
      std::vector<std::string_view> names;
      for (const auto type : types)
        names.push_back(describe(type));
      return report(call.range, "the original has no '{}' of ({}) and converts nothing: {}", shownName(call),
                    fmt::join(names, ", "), shownName(call));
    }
    const auto meaning = originalMeaning(call.name, call.operands.size());
    if (!meaning.empty()) report(nameRange(call), "{}: {}", meaning, call.name);
  }

  static ValueType originalType(const CheckedExpression& operand) {
    return operand.isEmptyList ? ValueType::StringList : *operand.type;
  }

  static std::string_view shownName(const Expression& call) {
    return call.name == kNegate ? std::string_view("-") : std::string_view(call.name);
  }

  void reportUnknownFunction(const Expression& call) {
    report(nameRange(call), "the original has no such function: {}", call.name);
    if (call.name == "bucket") diagnostics_.back().suggestion = "bucketize";
    if (call.name == "top") diagnostics_.back().suggestion = "topk";
  }

  /// One sign of a level at a time: the third operand of `a + b - c` is a syntax error.
  void checkChain(const Expression& call) {
    const auto* left = leftOfChain(call);
    if (!left || leftOfChain(*left)) return;
    report(call.range,
           "the original takes one sum or difference, and one product, quotient or remainder, at a time; use "
           "parentheses: {}",
           call.name);
  }

  /// The left operand when it is of the same level and has no parentheses of its own.
  const Expression* leftOfChain(const Expression& call) const {
    if (call.operands.size() != 2) return nullptr;
    const auto& left = syntax_.expressions[call.operands.front()];
    if (left.kind != Expression::Kind::Call || left.operands.size() != 2) return nullptr;
    const bool sameLevel =
        (isSum(call.name) && isSum(left.name)) || (isProduct(call.name) && isProduct(left.name));
    const bool open = left.range.line == call.range.line && left.range.column == call.range.column;
    return sameLevel && open ? &left : nullptr;
  }

  void checkList(const Expression& list) {
    if (list.operands.empty())
      return report(list.range, "an empty list is always one of strings in the original: {}", "[]");
    std::optional<ElementKind> kind;
    for (const auto id : list.operands) {
      const auto& element = syntax_.expressions[id];
      const auto elementKind = kindOf(element);
      if (elementKind == ElementKind::Other)
        return report(element.range, "lists of the original hold literals only: {}", textAt(element.range));
      if (kind && *kind != elementKind)
        return report(element.range, "lists of the original hold whole numbers or fractions, not both: {}",
                      textAt(element.range));
      kind = elementKind;
      if (!checkElement(element, elementKind)) return;
    }
  }

  bool checkElement(const Expression& element, ElementKind kind) {
    const auto text = textAt(element.range);
    if (kind == ElementKind::Integer && text.starts_with('-'))
      report(element.range, "a negative whole number in a list is a syntax error in the original: {}", text);
    else if (text == "true" || text == "false")
      report(element.range, "lists of the original hold no true and false: {}", text);
    else if (kind == ElementKind::Text && text.find(',') != std::string_view::npos)
      report(element.range, "the original cuts a string of a list at each comma: {}", text);
    else
      return true;
    return false;
  }

  std::string_view textAt(const TextRange& range) const {
    const auto place = file_.placeOf(range);
    return file_.textAt(place);
  }

  TextRange nameRange(const Expression& call) const {
    auto range = call.range;
    range.length = static_cast<std::uint32_t>(call.name.size());
    return range;
  }

  template <class... Args>
  void report(const TextRange& range, fmt::format_string<Args...> format, Args&&... args) {
    diagnostics_.push_back({.severity = Severity::Portability,
                            .kind = ErrorKind::Unsupported,
                            .place = file_.placeOf(range),
                            .message = fmt::format(format, std::forward<Args>(args)...)});
  }

  const RuleSyntax& syntax_;
  const RuleChecker& checked_;
  const TextIndex& file_;
  std::vector<Diagnostic>& diagnostics_;
  std::unordered_map<std::string_view, const Rule*> twins_;
};

} // namespace

void checkPortableRules(const RuleSyntax& syntax, const RuleChecker& checked, const TextIndex& file,
                        std::vector<Diagnostic>& diagnostics) {
  RuleCheck(syntax, checked, file, diagnostics).run();
}

} // namespace rankwright
