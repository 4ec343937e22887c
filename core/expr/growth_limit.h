#pragma once

#include <cstddef>

namespace rankwright {

/// What a function that makes longer values out of shorter ones may make for one row. Without a limit a few
/// rules that double their operand could take all memory; a row that would need more is missing.
inline constexpr std::size_t kMostBytes = std::size_t(1) << 20;
inline constexpr std::size_t kMostElements = std::size_t(1) << 16;

} // namespace rankwright
