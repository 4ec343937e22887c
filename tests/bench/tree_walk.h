#pragma once

#include "core/expr/syntax.h"
#include "core/feature/value.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace rankwright {

/// Rules evaluated as the shortest program does it: for each row a walk of the tree, features in a hash map
/// of variants by name, functions called by pointer with a vector of values.
class TreeWalk {
public:
  using Features = std::unordered_map<std::string, Value>;

  /// The functions that it knows are those of `bench_rules`; asks for no other.
  explicit TreeWalk(const RuleSyntax& syntax);

  /// Adds each rule's value to the features under its name.
  void evaluate(Features& features) const;

private:
  struct Tree {
    Value (*function)(const std::vector<Value>&) = nullptr; ///< of `operands`
    std::string feature = {};
    Value literal = {};
    std::vector<std::unique_ptr<Tree>> operands = {};
  };

  static std::unique_ptr<Tree> treeOf(const RuleSyntax& syntax, ExpressionId id);
  static Value valueOf(const Tree& tree, const Features& features);

  std::vector<std::pair<std::string, std::unique_ptr<Tree>>> rules_;
};

} // namespace rankwright
