#pragma once

#include <cstdint>
#include <string>

namespace rankwright {

/// A moment for people: "2026-03-07 12:00:00 UTC", or the seconds since 1970 beyond the years 1 to 9999.
std::string momentText(std::int64_t seconds);

} // namespace rankwright
