#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The conditions that have all to hold for `condition` to hold: the operands of its outermost `&`, as they
/// are written, in order. The condition itself where there is none, or where it does not parse.
std::vector<std::string> conjunctsOf(std::string_view condition);

/// A condition that holds where both hold, as short as it can be written: brackets stand only where an
/// operand would be read otherwise. The other one where one is empty.
std::string conjunctionOf(std::string_view left, std::string_view right);

/// A summand of a score.
struct ScoreTerm {
  std::string text;
  bool subtracted = false;

  friend bool operator==(const ScoreTerm&, const ScoreTerm&) = default;
};

/// The summands of the outermost `+` and `-` of `score`, as they are written, in order. The score itself
/// where there are none, or where it does not parse.
std::vector<ScoreTerm> summandsOf(std::string_view score);

} // namespace rankwright
