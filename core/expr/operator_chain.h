#pragma once

#include "core/expr/syntax.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace rankwright {

/// How tightly operators bind, from the loosest. `-x` and `!x` are tighter than all of these.
enum class OperatorLevel : std::uint8_t { Or, And, Not, Comparison, Sum, Product };

/// An operand of a chain, with the code points [begin, end) it takes up, parentheses included.
struct ChainOperand {
  ExpressionId id = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Turns a flat chain such as `not a + b * 2 == c & d` into calls, by precedence and from the left. Feed it
/// from left to right; `Calls` makes the expression of a call from its name, its operands and its code
/// points: `ExpressionId call(std::string_view name, std::vector<ExpressionId> operands, begin, end)`.
template <class Calls>
class OperatorChain {
public:
  explicit OperatorChain(Calls& calls) : calls_(calls) {}

  /// Whether a prefix `not` may stand here: it binds looser than an operator that waits for this operand
  /// would allow.
  bool takesNot() const { return pending_.empty() || pending_.back().level <= OperatorLevel::Not; }

  void pushNot(std::uint32_t begin) { pending_.push_back({OperatorLevel::Not, "!", true, false, begin}); }

  void pushOperand(const ChainOperand& operand) { operands_.push_back(operand); }

  /// A binary operator; `negated` for `not in`. False when it would chain comparisons.
  bool pushBinary(OperatorLevel level, std::string_view name, bool negated) {
    while (!pending_.empty() && pending_.back().level > level)
      reduce();
    if (level == OperatorLevel::Comparison && !pending_.empty() && pending_.back().level == level)
      return false;
    while (!pending_.empty() && pending_.back().level == level)
      reduce();
    pending_.push_back({level, name, false, negated, 0});
    return true;
  }

  ChainOperand finish() {
    while (!pending_.empty())
      reduce();
    return operands_.back();
  }

private:
  struct Pending {
    OperatorLevel level;
    std::string_view name;
    bool prefix;
    bool negated;
    std::uint32_t begin; ///< of a prefix
  };

  void reduce() {
    const auto pending = pending_.back();
    pending_.pop_back();
    auto& last = operands_.back();
    if (pending.prefix) {
      last = {calls_.call(pending.name, {last.id}, pending.begin, last.end), pending.begin, last.end};
      return;
    }
    const auto right = last;
    operands_.pop_back();
    auto& left = operands_.back();
    left.id = calls_.call(pending.name, {left.id, right.id}, left.begin, right.end);
    left.end = right.end;
    if (pending.negated) left.id = calls_.call("!", {left.id}, left.begin, left.end);
  }

  Calls& calls_;
  std::vector<Pending> pending_;
  std::vector<ChainOperand> operands_;
};

} // namespace rankwright
