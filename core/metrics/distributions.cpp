#include "core/metrics/distributions.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace rankwright {

namespace {

namespace bm = boost::math;
namespace bp = boost::math::policies;

// What cannot be computed is NaN or infinite: nothing throws.
using Quiet =
    bp::policy<bp::domain_error<bp::ignore_error>, bp::pole_error<bp::ignore_error>,
               bp::overflow_error<bp::ignore_error>, bp::evaluation_error<bp::ignore_error>,
               bp::rounding_error<bp::ignore_error>, bp::indeterminate_result_error<bp::ignore_error>>;

using Normal = bm::normal_distribution<double, Quiet>;
using Student = bm::students_t_distribution<double, Quiet>;
using NoncentralStudent = bm::non_central_t_distribution<double, Quiet>;
using ChiSquared = bm::chi_squared_distribution<double, Quiet>;
using Beta = bm::beta_distribution<double, Quiet>;
using Binomial = bm::binomial_distribution<double, Quiet>;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

bool isShare(double p) {
  return p >= 0 && p <= 1;
}

/// The first count in [low, high) whose probability is above `limit`, where probabilities do not fall.
std::uint64_t firstAbove(const Binomial& law, std::uint64_t low, std::uint64_t high, double limit) {
  while (low < high) {
    const auto middle = low + (high - low) / 2;
    if (bm::pdf(law, static_cast<double>(middle)) > limit)
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

/// The first count in [low, high) whose probability is not above `limit`, where probabilities do not rise.
std::uint64_t firstNotAbove(const Binomial& law, std::uint64_t low, std::uint64_t high, double limit) {
  while (low < high) {
    const auto middle = low + (high - low) / 2;
    if (bm::pdf(law, static_cast<double>(middle)) <= limit)
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

double lowerShare(const Binomial& law, std::uint64_t count) {
  return count == 0 ? 0 : bm::cdf(law, static_cast<double>(count - 1));
}

double upperShare(const Binomial& law, std::uint64_t from, std::uint64_t trials) {
  if (from > trials) return 0;
  return from == 0 ? 1 : bm::cdf(bm::complement(law, static_cast<double>(from - 1)));
}

} // namespace

double normalDensity(double z) {
  return std::exp(-z * z / 2) * 0.3989422804014326779;
}

double normalLowerTail(double z) {
  return std::erfc(-z * 0.7071067811865475244) / 2;
}

double normalUpperTail(double z) {
  return normalLowerTail(-z);
}

double normalTwoSided(double z) {
  return std::erfc(std::abs(z) * 0.7071067811865475244);
}

double normalQuantile(double p) {
  return isShare(p) ? bm::quantile(Normal(), p) : kNan;
}

double studentUpperTail(double t, double df) {
  if (!(df > 0) || std::isnan(t)) return kNan;
  if (std::isinf(t)) return t > 0 ? 0 : 1;
  return bm::cdf(bm::complement(Student(df), t));
}

double studentTwoSided(double t, double df) {
  return std::min(1.0, 2 * studentUpperTail(std::abs(t), df));
}

double studentQuantile(double p, double df) {
  return isShare(p) && df > 0 ? bm::quantile(Student(df), p) : kNan;
}

double noncentralStudentLowerTail(double t, double df, double noncentrality) {
  return df > 0 ? bm::cdf(NoncentralStudent(df, noncentrality), t) : kNan;
}

double noncentralStudentUpperTail(double t, double df, double noncentrality) {
  return df > 0 ? bm::cdf(bm::complement(NoncentralStudent(df, noncentrality), t)) : kNan;
}

double chiSquaredUpperTail(double x, double df) {
  if (!(df > 0) || !(x >= 0)) return kNan;
  if (std::isinf(x)) return 0;
  return bm::cdf(bm::complement(ChiSquared(df), x));
}

double betaQuantile(double p, double a, double b) {
  return isShare(p) && a > 0 && b > 0 ? bm::quantile(Beta(a, b), p) : kNan;
}

double logBeta(double a, double b) {
  return bm::lgamma(a, Quiet()) + bm::lgamma(b, Quiet()) - bm::lgamma(a + b, Quiet());
}

double binomialProbability(std::uint64_t k, std::uint64_t trials, double share) {
  if (!isShare(share) || k > trials) return kNan;
  return bm::pdf(Binomial(static_cast<double>(trials), share), static_cast<double>(k));
}

double binomialTwoSided(std::uint64_t hits, std::uint64_t trials, double share) {
  if (!isShare(share) || hits > trials || trials == 0) return kNan;
  const Binomial law(static_cast<double>(trials), share);
  // Outcomes whose probability is equal but for rounding count.
  const double limit = bm::pdf(law, static_cast<double>(hits)) * (1 + 1e-7);
  const auto mode = std::min(trials, static_cast<std::uint64_t>(static_cast<double>(trials + 1) * share));
  const auto below = firstAbove(law, 0, mode, limit);
  const auto above = firstNotAbove(law, mode, trials + 1, limit);
  if (above <= mode) return 1;
  return std::min(1.0, lowerShare(law, below) + upperShare(law, above, trials));
}

} // namespace rankwright
