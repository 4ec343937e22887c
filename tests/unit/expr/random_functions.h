#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace rankwright {

/// A function as random programs call it. Types are letters: `i` int64, `f` float32, `s` string, `n` a number
/// and `x` anything, the same wherever the letter stands in one entry; capital letters are lists of them. Of
/// operands, `d` is a text that may be a date, `t` seconds since 1970, `p` a small integer, `l` strings
/// that are no call; `identity(i)` is a computed value where a literal would be checked. Other texts stand in
/// the program as they are.
struct RandomFunction {
  std::string_view name;
  char result;
  std::vector<std::string_view> operands;
  bool each = false; ///< whether lists may stand for the operands, which gives a list
};

std::span<const RandomFunction> randomFunctions();

} // namespace rankwright
