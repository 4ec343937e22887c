#pragma once

#include "core/base/result.h"
#include "core/expr/syntax.h"
#include "core/feature/schema.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rankwright {

/// What a name means: a rule of the rule set, or an input feature.
struct NamedThing {
  enum class Kind : std::uint8_t { Rule, Input };
  Kind kind;
  std::size_t index; ///< of the rule, or of the field in the input schema
};

/// Finds what names mean. A rule sees the rules before it, then the input features; so a rule may take over
/// the name of an input feature and use it itself.
class NameResolution {
public:
  NameResolution(const RuleSyntax& syntax, const Schema& inputs);

  /// What the reference means in the rule number `rule`. Errors: NotFound, which tells a name defined later
  /// from an unknown one.
  Result<NamedThing> resolve(const Expression& reference, std::size_t rule) const;

  /// What the name means after all rules. Errors: NotFound, without a place.
  Result<NamedThing> resolveOutput(std::string_view name) const;

  /// For each rule whether the outputs need it. Errors: as `resolve`, for the rules that are needed.
  Result<std::vector<bool>> findNeeded(std::span<const std::string> outputs) const;

private:
  Status markReferences(std::size_t rule, std::vector<bool>& needed) const;

  const RuleSyntax& syntax_;
  const Schema& inputs_;
  std::unordered_map<std::string_view, std::size_t> rules_;
};

} // namespace rankwright
