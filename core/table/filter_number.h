#pragma once

#include "core/base/result.h"
#include "core/table/filter_syntax.h"

#include <cstdint>

namespace rankwright {

/// A number as a filter names it. Exact for every int64 and every double, so that large ids compare without
/// rounding.
using FilterNumber = long double;

/// Errors: Parse with the value's span when it is no number.
Result<FilterNumber> parseFilterNumber(const FilterValue& value);

/// The numbers of a type, int64 or double, from `low` to `high`, both included; none when `low` is above
/// `high`.
template <class Number>
struct NumberBounds {
  Number low = 1;
  Number high = 0;

  /// Those that compare so to `number`; for NotEqual those that are equal.
  static NumberBounds of(Comparison comparison, FilterNumber number);
  static NumberBounds between(FilterNumber low, FilterNumber high);

  bool contain(Number number) const { return low <= number && number <= high; }
};

} // namespace rankwright
