#pragma once

#include "core/feature/feature_table.h"
#include "core/feature/value.h"

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Makes well-typed rules and input rows out of a seed, with many missing values and corner cases.
class RandomProgram {
public:
  explicit RandomProgram(std::uint64_t seed) : random_(seed) {}

  /// Two features of each type, named `item_0a`, `item_0b`, `item_1a`, … after the prefix and the number of
  /// the type.
  static Schema inputs(const std::string& prefix);

  FeatureTable table(const std::string& prefix, std::uint32_t rows);

  /// Rules `r0`, `r1`, … that use the inputs of both prefixes and one another.
  std::string rules(std::size_t count);

private:
  std::size_t below(std::size_t bound) {
    return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_);
  }
  bool chance(unsigned percent) { return below(100) < percent; }
  ValueType anyType() { return static_cast<ValueType>(below(6)); }
  ValueType scalar() { return static_cast<ValueType>(below(3)); }

  template <class T>
  const T& pick(const std::vector<T>& choices) {
    return choices[below(choices.size())];
  }

  Value value(ValueType type);
  std::string literal(ValueType type);
  std::string leaf(ValueType type);
  std::string expression(ValueType type, int depth);
  std::string number(ValueType type, int depth);
  std::string integer(int depth);
  std::string text(ValueType type, int depth);
  std::string list(ValueType type, int depth);
  std::string call(ValueType type, int depth);
  std::string operand(std::string_view kind, ValueType variable, bool asList, int depth);
  std::string binary(const std::vector<std::string>& operators, const std::string& a, const std::string& b);

  std::mt19937_64 random_;
  std::vector<std::pair<std::string, ValueType>> earlier_;
};

} // namespace rankwright
