#pragma once

#include <array>
#include <span>
#include <string_view>

namespace rankwright {

/// An expression of literals and its value, as the language writes it: `2`, `2.0`, `'text'`, `[1, 2]`,
/// `missing`, `nan`, `inf`.
struct FunctionExample {
  std::string_view expression;
  std::string_view result;
};

/// What people are told about a function or an operator. The reference page, completion and call tips are
/// made of it, and the tests run its examples.
struct FunctionDoc {
  std::string_view name;      ///< as `findBuiltin` knows it; unary minus is `unary -`, a list `[]`
  std::string_view group;     ///< one of `functionGroups()`
  std::string_view signature; ///< `bucket(x: number, bounds: list of numbers) → int64`
  std::string_view summary;   ///< one sentence
  std::string_view missing;   ///< what missing and bad values give, beyond "missing in, missing out"
  std::string_view example;   ///< `bucket(20, [0, 18, 60])`
  std::string_view result;    ///< `2`, the value of `example`
  std::array<FunctionExample, 4> more = {}; ///< further examples; the unused ones are empty at the end
  bool each = false; ///< whether a list may stand for each operand of a plain type, element by element
};

/// The time that now() gives in the examples, in seconds since 1970: 2023-11-14 22:13:20 in UTC.
inline constexpr long long kExampleTime = 1700000000;

/// Every function and operator once, those of a group together, in the order of `functionGroups()`.
std::span<const FunctionDoc> functionDocs();

/// The entry of that name, or nullptr.
const FunctionDoc* findFunctionDoc(std::string_view name);

/// The headings under which functions are listed, in order.
std::span<const std::string_view> functionGroups();

} // namespace rankwright
