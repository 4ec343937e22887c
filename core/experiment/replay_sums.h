#pragma once

#include "core/events/event_store.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// Sufficient statistics of many random halves of users at once.
class ReplaySums {
public:
  ReplaySums(std::size_t metrics, std::size_t replays, std::uint64_t seed);

  /// One more user, with a value of each metric.
  void add(std::int64_t user, std::span<const double> values);

  /// Those whom a replay puts in the treatment, and the others.
  std::array<ArmMoments, 2> halves(std::size_t replay) const;

private:
  void drawHalves(std::int64_t user);
  ArmMoments momentsIn(const std::vector<double>& terms) const;

  std::size_t metrics_;
  std::size_t replays_;
  std::uint64_t seed_;
  std::vector<double> drawn_;   ///< [replays], 1 for the treatment and else 0, of one user
  std::vector<double> terms_;   ///< 1, Σ and products, of one user
  std::vector<double> all_;     ///< [terms]
  std::vector<double> treated_; ///< [terms, replays]
};

} // namespace rankwright
