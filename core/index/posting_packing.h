#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// Numbers of a fixed width, as index files hold them. A whole block of `kPackedBlock` numbers lies in four
/// lanes of 32-bit words (number i is the (i / 4)-th of lane i % 4), so that four of them unpack with one
/// instruction; fewer numbers lie one behind the other.
inline constexpr std::size_t kPackedBlock = 128;

/// Bytes that must be readable behind packed numbers: unpacking loads whole words.
inline constexpr std::size_t kPackedSlack = 16;

/// Bits that `value` needs; 0 for 0.
std::uint32_t widthOf(std::uint32_t value);

/// Bytes of `count` numbers (at most kPackedBlock) of `width` bits.
constexpr std::size_t packedBytes(std::size_t count, std::uint32_t width) {
  return (count * width + 7) / 8;
}

/// Appends at most kPackedBlock values below 2^width; `width` is at most 32.
void appendPacked(std::vector<std::byte>& to, std::span<const std::uint32_t> values, std::uint32_t width);

/// Reads `into.size()` numbers (at most kPackedBlock) of `width` (at most 32) bits from `from`, behind which
/// kPackedSlack bytes are readable.
void unpack(const std::byte* from, std::uint32_t width, std::span<std::uint32_t> into);

} // namespace rankwright
