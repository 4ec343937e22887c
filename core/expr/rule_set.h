#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

struct RuleSyntax; // the abstract syntax tree, core/expr/syntax.h

/// Parsed rules: statements `name = expression`, in order. Immutable; copies share the tree.
class RuleSet {
public:
  RuleSet();

  /// Parses statements separated by newline or `;`, comments with `#`. `source` labels the text in errors.
  /// Errors: Parse with the span and what was expected; Conflict when a name is defined twice, with both
  /// places.
  static Result<RuleSet> parse(std::string_view text, std::string source);

  /// Parses one expression as the rule `name`; places in errors are those of `expression`. Errors: Parse.
  static Result<RuleSet> parseExpression(std::string_view expression, const std::string& name,
                                         std::string source);

  /// Adopts a tree. Errors: Conflict when a name is defined twice, with both places.
  static Result<RuleSet> ofSyntax(RuleSyntax syntax);

  /// The names that rules define, in order.
  std::vector<std::string> names() const;

  /// The text of the rule of that name as it was written, or "" when there is none.
  std::string_view textOf(std::string_view name) const;

  const RuleSyntax& syntax() const { return *syntax_; }

private:
  std::shared_ptr<const RuleSyntax> syntax_;
};

/// The rules, before them `feature = []` for each of the features that no rule is called like. These are
/// input features whose value is the empty list, which has no type of its own and takes it from use. Errors:
/// Conflict for a feature that is named twice.
Result<RuleSet> withEmptyLists(const RuleSet& rules, std::span<const std::string> features);

/// What a rules file declares: the rules, and which of their names are features (outputs).
struct Transform {
  RuleSet rules;
  std::vector<std::string> features; ///< in the order of the file; all rules when the file names none
};

/// Reads `[transform] expressions = ['name = expression', …] features = ["name", …]`.
/// Errors: Parse (TOML, or an expression: the span points into the TOML text), NotFound for a feature that no
/// rule defines.
Result<Transform> parseTransformToml(std::string_view toml, std::string source);

/// Loads a `.toml` or a plain `.rules` file. Errors: NotFound, Io, and those of parsing.
Result<Transform> loadTransform(const std::filesystem::path& path);

} // namespace rankwright
