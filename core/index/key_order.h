#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace rankwright {

/// The numbers of `count` keys in the byte order of the keys, of which none is like another. Reads a key
/// about once for every eight bytes that others begin with too, not once for every comparison: keys lie
/// anywhere in the memory.
std::vector<std::uint32_t> orderOfKeys(std::uint32_t count,
                                       const std::function<std::string_view(std::uint32_t)>& keyAt);

} // namespace rankwright
