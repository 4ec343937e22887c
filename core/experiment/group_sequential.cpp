#include "core/experiment/group_sequential.h"

#include "core/experiment/effect_test.h"
#include "core/experiment/quadrature.h"
#include "core/metrics/distributions.h"

#include <cmath>
#include <numbers>

namespace rankwright {

namespace {

/// 300 nodes give ten digits.
constexpr std::size_t kNodes = 300;

Status checkTimes(std::span<const double> times) {
  double before = 0;
  for (const auto t : times) {
    if (!(t > before && t <= 1))
      return fail(ErrorKind::InvalidArgument, "looks are at rising shares of the information up to 1: {}", t);
    before = t;
  }
  return {};
}

/// The density of where the motion stands at the last look, of paths that have not crossed.
class Density {
public:
  /// The probability to stand beyond ±bound at time t. The motion starts at 0.
  double beyond(double bound, double t) const {
    const auto sd = std::sqrt(t - time_);
    if (points_.empty()) return normalTwoSided(bound / sd);
    double sum = 0;
    for (const auto& point : points_)
      sum += point.mass *
             (normalUpperTail((bound - point.place) / sd) + normalLowerTail((-bound - point.place) / sd));
    return sum;
  }

  /// Goes on to time t with what stands within ±bound.
  void advance(double bound, double t) {
    const auto sd = std::sqrt(t - time_);
    std::vector<Point> next;
    for (std::size_t i = 0; i < kNodes; ++i) {
      const auto place = bound * rule_.nodes[i];
      next.push_back({place, bound * rule_.weights[i] * densityAt(place, sd)});
    }
    points_ = std::move(next);
    time_ = t;
  }

private:
  struct Point {
    double place = 0;
    double mass = 0;
  };

  double densityAt(double place, double sd) const {
    if (points_.empty()) return normalDensity(place / sd) / sd;
    double sum = 0;
    for (const auto& point : points_)
      sum += point.mass * normalDensity((place - point.place) / sd) / sd;
    return sum;
  }

  QuadratureRule rule_ = gaussLegendre(kNodes);
  std::vector<Point> points_;
  double time_ = 0;
};

/// The bound beyond which `probability` stands, as a z at time t.
double boundOf(const Density& density, double t, double probability) {
  double low = 0;
  double high = 40;
  for (int step = 0; step < 100; ++step) {
    const auto middle = (low + high) / 2;
    (density.beyond(middle * std::sqrt(t), t) > probability ? low : high) = middle;
  }
  return (low + high) / 2;
}

} // namespace

double SpendingRule::spent(double t, double alpha) const {
  if (t <= 0) return 0;
  switch (kind) {
  case Spending::OBrienFleming:
    return 4 * normalUpperTail(normalQuantile(1 - alpha / 4) / std::sqrt(t));
  case Spending::Pocock:
    return alpha * std::log1p((std::numbers::e - 1) * t);
  case Spending::Power:
    break;
  }
  return alpha * std::pow(t, exponent);
}

Result<std::vector<double>> sequentialBoundaries(std::span<const double> times, const SpendingRule& rule,
                                                 double alpha) {
  RW_CHECK(checkTimes(times));
  RW_CHECK(checkProbability(alpha));
  std::vector<double> bounds;
  Density density;
  double spent = 0;
  for (const auto t : times) {
    const auto all = rule.spent(t, alpha);
    bounds.push_back(boundOf(density, t, all - spent));
    density.advance(bounds.back() * std::sqrt(t), t);
    spent = all;
  }
  return bounds;
}

SimpleSequential simpleSequential(std::uint64_t control, std::uint64_t treatment,
                                  std::uint64_t totalSuccesses, bool twoSided) {
  const auto lead = static_cast<double>(treatment) - static_cast<double>(control);
  const auto needed = (twoSided ? 2.25 : 2) * std::sqrt(static_cast<double>(totalSuccesses));
  if (lead >= needed) return SimpleSequential::TreatmentWins;
  if (twoSided && -lead >= needed) return SimpleSequential::ControlWins;
  return control + treatment >= totalSuccesses ? SimpleSequential::NoWinner : SimpleSequential::Continue;
}

} // namespace rankwright
