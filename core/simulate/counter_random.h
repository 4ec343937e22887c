#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace rankwright {

/// What a draw is for: draws of different purposes do not depend on each other. Numbers stay as they are.
enum class DrawPurpose : std::uint32_t {
  Response = 1, ///< examination, click, download, install
  Consequence,  ///< activation and payment
  Delay,        ///< of click, download, install
  LateDelay,    ///< of activation and payment
  Trait,        ///< of a user's answers to the store
  Exploration,  ///< of the order of a list
  Visit,        ///< intents of a visit
  Search,       ///< the order of what a search finds
};

/// What a draw is about. Parts that a purpose has no use for are 0.
struct DrawPlace {
  std::uint32_t user = 0;
  std::uint32_t item = 0; ///< or a number of another kind, by purpose
  std::uint16_t day = 0;
  std::uint16_t visit = 0; ///< of the day
};

/// Four random numbers that belong together.
struct Draws {
  std::array<std::uint32_t, 4> words = {};

  /// Above 0 and below 1, with 32 random bits.
  double uniform(std::size_t number) const { return (words[number] + 0.5) * 0x1p-32; }

  /// Whether something of that probability happens.
  bool chance(std::size_t number, double probability) const { return uniform(number) < probability; }

  /// Exponential of that mean, at most `most`.
  double exponential(std::size_t number, double mean, double most) const;
};

/// Random numbers by counter instead of by sequence: Philox4x32-10 of J. K. Salmon et al., "Parallel Random
/// Numbers: As Easy as 1, 2, 3" (2011). Whatever is drawn hangs on its seed, purpose and place alone: more
/// users, days or items change nothing of what was there before, the order and the thread of a draw do not
/// count, and two arms of an experiment draw the same numbers for the same person, moment and item.
class CounterRandom {
public:
  explicit CounterRandom(std::uint64_t seed);

  Draws at(DrawPurpose purpose, const DrawPlace& place) const;

private:
  std::array<std::uint32_t, 2> key_;
};

/// One block of Philox4x32-10.
std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key);

} // namespace rankwright
