#include "app/stats/brent_root.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rankwright::stats {

namespace {

struct Point {
  double x = 0;
  double y = 0;
};

/// By the line through two points, or the inverse parabola through three.
double interpolated(const Point& previous, const Point& current, const Point& blocking) {
  if (previous.x == blocking.x) return -current.y * (current.x - previous.x) / (current.y - previous.y);
  const auto before = (previous.y - current.y) / (previous.x - current.x);
  const auto beyond = (blocking.y - current.y) / (blocking.x - current.x);
  return -current.y * (blocking.y * beyond - previous.y * before) /
         (beyond * before * (blocking.y - previous.y));
}

} // namespace

double brentRoot(const std::function<double(double)>& of, double low, double high, double tolerance) {
  constexpr int kMostSteps = 100;
  constexpr double kRelative = 4 * std::numeric_limits<double>::epsilon();
  Point previous{low, of(low)};
  Point current{high, of(high)};
  Point blocking;
  double lastStep = 0;
  double step = 0;
  for (int i = 0; i < kMostSteps; ++i) {
    if (previous.y != 0 && current.y != 0 && std::signbit(previous.y) != std::signbit(current.y)) {
      blocking = previous;
      lastStep = step = current.x - previous.x;
    }
    if (std::abs(blocking.y) < std::abs(current.y)) {
      previous = current;
      current = blocking;
      blocking = previous;
    }
    const auto delta = (tolerance + kRelative * std::abs(current.x)) / 2;
    const auto half = (blocking.x - current.x) / 2;
    if (current.y == 0 || std::abs(half) < delta) break;
    auto next = half;
    if (std::abs(lastStep) > delta && std::abs(current.y) < std::abs(previous.y)) {
      const auto tried = interpolated(previous, current, blocking);
      if (2 * std::abs(tried) < std::min(std::abs(lastStep), 3 * std::abs(half) - delta)) next = tried;
    }
    lastStep = next == half ? half : step;
    step = next;
    previous = current;
    current.x += std::abs(step) > delta ? step : std::copysign(delta, half);
    current.y = of(current.x);
  }
  return current.x;
}

} // namespace rankwright::stats
