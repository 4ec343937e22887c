#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace rankwright {

/// SHA-1 (FIPS 180-4) as five words. To derive what PlanOut derived from it, not for security.
std::array<std::uint32_t, 5> sha1(std::string_view text);

} // namespace rankwright
