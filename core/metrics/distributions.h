#pragma once

#include <cstdint>

namespace rankwright {

// Of Boost.Math. Tails are survival functions, so that a p-value of 1e-200 is that and not 0. Arguments
// outside of a distribution's domain give NaN.

/// Density of the standard normal distribution.
double normalDensity(double z);

/// P(Z ≤ z) and P(Z > z) of the standard normal distribution.
double normalLowerTail(double z);
double normalUpperTail(double z);

/// P(|Z| ≥ |z|).
double normalTwoSided(double z);

/// The z with P(Z ≤ z) = p.
double normalQuantile(double p);

/// P(T > t) and P(|T| ≥ |t|) of Student's t with `df` degrees of freedom, which need not be whole.
double studentUpperTail(double t, double df);
double studentTwoSided(double t, double df);

/// The t with P(T ≤ t) = p.
double studentQuantile(double p, double df);

/// P(T ≤ t) and P(T > t) of the noncentral t.
double noncentralStudentLowerTail(double t, double df, double noncentrality);
double noncentralStudentUpperTail(double t, double df, double noncentrality);

/// P(X > x) of the χ² distribution.
double chiSquaredUpperTail(double x, double df);

/// The x with P(X ≤ x) = p of Beta(a, b).
double betaQuantile(double p, double a, double b);

/// ln B(a, b).
double logBeta(double a, double b);

/// P(X = k) of a binomial distribution.
double binomialProbability(std::uint64_t k, std::uint64_t trials, double share);

/// Exact two-sided binomial test of `hits` in `trials` against `share`: the probability of all outcomes that
/// are not more likely than the one seen (Clopper and Pearson's method of small p-values).
double binomialTwoSided(std::uint64_t hits, std::uint64_t trials, double share);

} // namespace rankwright
