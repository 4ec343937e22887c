#include "core/simulate/random.h"

#include "core/base/hash.h"
#include "core/simulate/portable_math.h"

#include <cmath>
#include <numeric>

namespace rankwright {

Random::Random(std::uint64_t seed, std::uint64_t purpose, std::uint64_t index)
    : generator_(hashInteger(static_cast<std::int64_t>(index),
                             hashInteger(static_cast<std::int64_t>(purpose), seed))) {}

double Random::uniform() {
  return static_cast<double>(generator_() >> 11) * 0x1p-53;
}

std::uint32_t Random::below(std::uint32_t n) {
  return static_cast<std::uint32_t>(uniform() * n);
}

double Random::normal() {
  for (;;) {
    const double x = between(-1, 1);
    const double y = between(-1, 1);
    const double square = x * x + y * y;
    if (square > 0 && square < 1) return x * std::sqrt(-2 * portableLog(square) / square);
  }
}

double Random::gamma(double shape) {
  if (shape < 1) {
    const double power = portableLog(1 - uniform()) / shape;
    return gamma(shape + 1) * portableExp(power);
  }
  const double d = shape - 1.0 / 3;
  const double c = 1 / std::sqrt(9 * d);
  for (;;) {
    const double x = normal();
    const double root = 1 + c * x;
    if (root <= 0) continue;
    const double v = root * root * root;
    if (portableLog(1 - uniform()) < x * x / 2 + d - d * v + d * portableLog(v)) return d * v;
  }
}

std::uint32_t Random::poisson(double mean) {
  const double limit = portableExp(-mean);
  std::uint32_t count = 0;
  for (double product = uniform(); product > limit; product *= uniform())
    ++count;
  return count;
}

std::uint32_t Random::failures(double successProbability, std::uint32_t most) {
  std::uint32_t count = 0;
  while (count < most && !chance(successProbability))
    ++count;
  return count;
}

std::size_t Random::pick(std::span<const double> weights) {
  double left = uniform() * std::accumulate(weights.begin(), weights.end(), 0.0);
  auto last = weights.size();
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i] <= 0) continue;
    last = i;
    left -= weights[i];
    if (left < 0) return i;
  }
  return last;
}

} // namespace rankwright
