#pragma once

#include <cstdint>
#include <string_view>

namespace rankwright {

/// The low 64 bits of MurmurHash3 in its 128-bit variant for 64-bit machines (Appleby, 2011), seed 0: the
/// hash that the original engine gives feature values, so that models trained on its ids stay valid.
std::uint64_t murmurHash(std::string_view bytes);

} // namespace rankwright
