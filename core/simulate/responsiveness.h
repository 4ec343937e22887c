#pragma once

#include "core/simulate/counter_random.h"

#include <cstdint>
#include <string_view>

namespace rankwright {

/// How somebody takes a banner, the random treatment of the simulated store.
enum class ResponseType : std::uint8_t {
  Persuadable, ///< installs more with it
  SureThing,   ///< installs much, with or without it
  LostCause,   ///< installs little, with or without it
  SleepingDog, ///< is annoyed by it, and installs less
};

/// "persuadable", "sure thing", "lost cause", "sleeping dog".
std::string_view nameOf(ResponseType type);

/// How readily somebody clicks, in logits.
struct Responsiveness {
  ResponseType type = ResponseType::Persuadable;
  double base = 0;   ///< always
  double uplift = 0; ///< when treated
};

/// Of a user: newcomers are persuadable more often, so that uplift can be learned from what a log has. The
/// base is that of the type and a nearly normal noise of deviation 0.4.
Responsiveness responsivenessOf(const CounterRandom& random, std::uint32_t user, bool newcomer);

} // namespace rankwright
