#pragma once

#include <functional>

namespace rankwright::stats {

/// Where `of` crosses 0 between `low` and `high`, where its signs differ: Brent's method (1973) step by step
/// as scipy's brentq takes it. statsmodels stops it as soon as the place is known to 1e-5, and its figures
/// carry that error; to give the same ones, the same steps are needed.
double brentRoot(const std::function<double(double)>& of, double low, double high, double tolerance);

} // namespace rankwright::stats
