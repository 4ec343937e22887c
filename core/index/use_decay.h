#pragma once

#include "core/base/result.h"
#include "core/feature/interaction.h"

#include <cstdint>
#include <span>

namespace rankwright {

/// How much a use counts that was a while ago: 2^(−age / half-life), counted back from the latest use of the
/// log, so that the same log gives the same weights on any day.
class UseDecay {
public:
  /// A half-life of 0 days lets every use count 1. Errors: InvalidArgument where there is a half-life and a
  /// use has no time.
  static Result<UseDecay> of(std::span<const Interaction> interactions, double halfLifeDays);

  /// The weight of a use at that time, in seconds since 1970.
  float weightAt(std::int64_t time) const;

private:
  std::int64_t latest_ = 0;
  double halfLifeSeconds_ = 0;
};

} // namespace rankwright
