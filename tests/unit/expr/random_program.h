#pragma once

#include "tests/unit/expr/random_case.h"

#include <rapidcheck.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rankwright {

/// Makes well-typed rules and input rows, with many missing values and corner cases.
class RandomProgram {
public:
  explicit RandomProgram(const rc::Random& random) : random_(random) {}

  /// Larger sizes give more rules, deeper expressions and more rows; 100 is as large as is useful.
  RandomCase make(int size);

private:
  using Expression = RandomExpressionPtr;

  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_.next() % bound); }
  bool chance(unsigned percent) { return below(100) < percent; }
  ValueType anyType() { return static_cast<ValueType>(below(6)); }
  ValueType scalar() { return static_cast<ValueType>(below(3)); }

  template <class T>
  const T& pick(const std::vector<T>& choices) {
    return choices[below(choices.size())];
  }

  Value value(ValueType type);
  RandomRows rows(std::size_t count);
  void addRule(RandomCase& randomCase, int depth);
  Expression literal(ValueType type);
  Expression leaf(ValueType type);
  Expression expression(ValueType type, int depth);
  Expression number(ValueType type, int depth);
  Expression integer(int depth);
  Expression text(ValueType type, int depth);
  Expression list(ValueType type, int depth);
  Expression call(ValueType type, int depth);
  Expression operand(std::string_view kind, ValueType variable, bool asList, int depth);
  Expression special(ValueType element, bool asList, const std::vector<std::string>& literals);
  Expression binary(ValueType type, const std::vector<std::string>& operators, const Expression& a,
                    const Expression& b);

  rc::Random random_;
  std::vector<std::pair<std::string, ValueType>> earlier_;
};

/// Cases that shrink to the simplest one that still fails.
rc::Gen<RandomCase> randomCases();

} // namespace rankwright
