#pragma once

#include <cstdint>
#include <string_view>

namespace rankwright {

// How other platforms assign, to derive again the variants of an experiment that ran there.

/// GrowthBook's hash version 2: FNV-1a of the decimal text of FNV-1a of seed and value, in steps of 1 /
/// 10000. In [0, 1). Of bytes, where GrowthBook hashes UTF-16 units: the same for ASCII.
double growthBookBucket(std::string_view seed, std::string_view value);

/// PlanOut: the first 15 hexadecimal digits of SHA-1 of "salt.parameter.unit", a number of 60 bits.
std::uint64_t planOutHash(std::string_view salt, std::string_view parameter, std::string_view unit);

/// The same in [0, 1].
double planOutUniform(std::uint64_t hash);

} // namespace rankwright
