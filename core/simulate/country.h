#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace rankwright {

/// Languages that apps of the simulated store are written in.
enum class Language : std::uint8_t { English, Spanish, Chinese, Japanese };
inline constexpr std::size_t kLanguageCount = 4;

/// ISO 639-1.
std::string_view codeOf(Language language);

inline constexpr std::size_t kCityCount = 3;

/// Where simulated users live.
struct Country {
  std::string_view name;
  Language language;
  double share;                                    ///< of the users, relative to the other countries
  int utcOffset;                                   ///< minutes, all year round
  double wetDays;                                  ///< share of days with rain or storm
  double snowDays;                                 ///< share of days with snow
  std::array<std::string_view, kCityCount> cities; ///< numbers, as in the Frappe log
};

/// All countries. Their order is part of what a seed means.
std::span<const Country> countries();

} // namespace rankwright
