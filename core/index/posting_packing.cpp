#include "core/index/posting_packing.h"

#include <array>
#include <bit>
#include <cassert>
#include <cstring>

namespace rankwright {

namespace {

constexpr std::size_t kLanes = 4;
constexpr std::size_t kRounds = kPackedBlock / kLanes;
constexpr std::uint32_t kWordBits = 32;

/// Four words of each width, and as many of zeros behind them for what straddles the end.
using LaneWords = std::array<std::uint32_t, (kWordBits + 1) * kLanes>;

std::uint32_t maskOf(std::uint32_t width) {
  return width == kWordBits ? UINT32_MAX : (1U << width) - 1;
}

void appendLanes(std::vector<std::byte>& to, std::span<const std::uint32_t> values, std::uint32_t width) {
  LaneWords words{};
  for (std::size_t i = 0; i < kPackedBlock; ++i) {
    const std::size_t bit = i / kLanes * width;
    const auto wide = std::uint64_t{values[i]} << (bit % kWordBits);
    auto* word = &words[bit / kWordBits * kLanes + i % kLanes];
    word[0] |= static_cast<std::uint32_t>(wide);
    word[kLanes] |= static_cast<std::uint32_t>(wide >> kWordBits);
  }
  const auto bytes = std::as_bytes(std::span(words)).first(packedBytes(kPackedBlock, width));
  to.insert(to.end(), bytes.begin(), bytes.end());
}

void unpackLanes(const std::byte* from, std::uint32_t width, std::uint32_t* __restrict into) {
  LaneWords words;
  std::memcpy(words.data(), from, packedBytes(kPackedBlock, width));
  std::memset(&words[width * kLanes], 0, kLanes * sizeof(std::uint32_t));
  const auto mask = maskOf(width);
  for (std::size_t round = 0; round < kRounds; ++round) {
    const auto bit = static_cast<std::uint32_t>(round) * width;
    const auto shift = bit % kWordBits;
    const auto* low = &words[bit / kWordBits * kLanes];
    for (std::size_t lane = 0; lane < kLanes;
         ++lane) // one step to the left first, since a shift by 32 has no meaning
      into[round * kLanes + lane] =
          ((low[lane] >> shift) | (low[lane + kLanes] << 1 << (kWordBits - 1 - shift))) & mask;
  }
}

void appendSequence(std::vector<std::byte>& to, std::span<const std::uint32_t> values, std::uint32_t width) {
  std::uint64_t pending = 0;
  std::uint32_t bits = 0;
  for (const auto value : values) {
    pending |= std::uint64_t{value} << bits;
    for (bits += width; bits >= 8; bits -= 8, pending >>= 8)
      to.push_back(static_cast<std::byte>(pending));
  }
  if (bits > 0) to.push_back(static_cast<std::byte>(pending));
}

void unpackSequence(const std::byte* from, std::uint32_t width, std::span<std::uint32_t> into) {
  const auto mask = maskOf(width);
  std::size_t bit = 0;
  for (auto& value : into) {
    std::uint64_t word;
    std::memcpy(&word, from + bit / 8, sizeof(word));
    value = static_cast<std::uint32_t>(word >> (bit % 8)) & mask;
    bit += width;
  }
}

} // namespace

std::uint32_t widthOf(std::uint32_t value) {
  return static_cast<std::uint32_t>(std::bit_width(value));
}

void appendPacked(std::vector<std::byte>& to, std::span<const std::uint32_t> values, std::uint32_t width) {
  assert(values.size() <= kPackedBlock && width <= kWordBits);
  if (values.size() == kPackedBlock)
    appendLanes(to, values, width);
  else
    appendSequence(to, values, width);
}

void unpack(const std::byte* from, std::uint32_t width, std::span<std::uint32_t> into) {
  assert(into.size() <= kPackedBlock && width <= kWordBits);
  if (into.size() == kPackedBlock)
    unpackLanes(from, width, into.data());
  else
    unpackSequence(from, width, into);
}

} // namespace rankwright
