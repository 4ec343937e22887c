#pragma once

#include <cstdint>

namespace rankwright {

/// The purposes of random streams: one for each, so that a change in one part of the simulation leaves the
/// others as they are.
struct Streams {
  static constexpr std::uint64_t kApps = 1;
  static constexpr std::uint64_t kAppTexts = 2;
  static constexpr std::uint64_t kUsers = 3;
  static constexpr std::uint64_t kSessions = 4;
  static constexpr std::uint64_t kWeather = 5;
  static constexpr std::uint64_t kVisits = 6;
  static constexpr std::uint64_t kLoggedUsers = 7;
};

} // namespace rankwright
