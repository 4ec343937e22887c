#pragma once

namespace rankwright {

/// The double nearest to the number that a person reads in a float: 0.1 for 0.1f, where widening would give
/// 0.10000000149011612. It rounds back to the same float, so order and equality stay as they were.
double decimalOf(float value);

} // namespace rankwright
