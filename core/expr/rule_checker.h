#pragma once

#include "core/expr/check.h"
#include "core/expr/parser.h"
#include "core/expr/syntax.h"
#include "core/expr/text_index.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rankwright {

/// What is known of an expression without running it.
struct CheckedExpression {
  std::optional<ValueType> type = std::nullopt; ///< nothing when it has an error, or follows from one
  bool isEmptyList = false;
  std::shared_ptr<const Value> constant = nullptr; ///< its value when it is a literal or a list of these
};

/// Goes through the statements of a file once, in order, and finds out what names mean and what types
/// expressions have. A rule sees the rules before it, then the input features.
class RuleChecker {
public:
  RuleChecker(const RuleSyntax& syntax, const SyntaxFindings& findings, const Schema& inputs,
              const TextIndex& file, bool anyInputs);

  void run();

  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  const std::vector<CheckedExpression>& expressions() const { return expressions_; }
  const std::vector<RuleReference>& references() const { return references_; }

  /// Whether each rule is right and uses only right ones.
  const std::vector<bool>& sound() const { return sound_; }

  /// For each rule, the earlier rules that it uses.
  const std::vector<std::vector<std::size_t>>& uses() const { return uses_; }

private:
  void defineBroken(const BrokenStatement& broken);
  void checkRule(std::size_t rule);
  void define(std::size_t rule);
  CheckedExpression checkExpression(const Expression& expression, std::size_t rule);
  CheckedExpression checkReference(const Expression& reference, std::size_t rule);
  CheckedExpression reportUnknownName(const Expression& reference, std::size_t rule);
  CheckedExpression checkCall(const Expression& call, std::string_view function);
  CheckedExpression checkList(const Expression& list);
  std::string nearestName(std::string_view wanted, std::size_t rule);
  void refer(RuleReference::Kind kind, const Expression& expression, std::size_t index);
  TextPlace functionPlace(const Expression& call) const;
  Diagnostic& report(const TextRange& range, ErrorKind kind, std::string message);

  const RuleSyntax& syntax_;
  const SyntaxFindings& findings_;
  const Schema& inputs_;
  const TextIndex& file_;
  bool anyInputs_;                                          ///< whether an unknown name is an input feature
  std::unordered_map<std::string_view, std::size_t> first_; ///< the first rule of each name in the file
  std::unordered_map<std::string_view, std::size_t>
      defined_; ///< the names so far; kNoDefinition for broken ones
  std::unordered_map<std::string_view, TextRange> places_; ///< where `defined_` names stand
  std::vector<CheckedExpression> expressions_;
  std::vector<bool> sound_;
  std::vector<std::vector<std::size_t>> uses_;
  std::vector<RuleReference> references_;
  std::vector<Diagnostic> diagnostics_;
  std::size_t comparisons_ = 0; ///< of names, to bound the search for near ones
};

} // namespace rankwright
