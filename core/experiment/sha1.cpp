#include "core/experiment/sha1.h"

#include <bit>
#include <cstddef>
#include <string>

namespace rankwright {

namespace {

using Words = std::array<std::uint32_t, 5>;

/// The text, a bit 1, zeros, and its length in bits: whole blocks of 64 bytes.
std::string padded(std::string_view text) {
  std::string message(text);
  message += '\x80';
  while (message.size() % 64 != 56)
    message += '\0';
  for (int shift = 56; shift >= 0; shift -= 8)
    message += static_cast<char>((std::uint64_t{text.size()} * 8) >> shift);
  return message;
}

std::array<std::uint32_t, 80> scheduleOf(std::string_view block) {
  std::array<std::uint32_t, 80> words{};
  for (std::size_t i = 0; i < 64; ++i)
    words[i / 4] = words[i / 4] << 8 | static_cast<unsigned char>(block[i]);
  for (std::size_t i = 16; i < words.size(); ++i)
    words[i] = std::rotl(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
  return words;
}

std::uint32_t mixed(std::size_t round, const Words& state) {
  const auto [a, b, c, d, e] = state;
  if (round < 20) return ((b & c) | (~b & d)) + 0x5A827999U;
  if (round < 40) return (b ^ c ^ d) + 0x6ED9EBA1U;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDCU;
  return (b ^ c ^ d) + 0xCA62C1D6U;
}

void addBlock(std::string_view block, Words& hash) {
  auto state = hash;
  const auto words = scheduleOf(block);
  for (std::size_t round = 0; round < words.size(); ++round) {
    const auto next = std::rotl(state[0], 5) + mixed(round, state) + state[4] + words[round];
    state = {next, state[0], std::rotl(state[1], 30), state[2], state[3]};
  }
  for (std::size_t i = 0; i < hash.size(); ++i)
    hash[i] += state[i];
}

} // namespace

std::array<std::uint32_t, 5> sha1(std::string_view text) {
  Words hash{0x67452301U, 0xEFCDAB89U, 0x98BADCFEU, 0x10325476U, 0xC3D2E1F0U};
  const auto message = padded(text);
  for (std::size_t at = 0; at < message.size(); at += 64)
    addBlock(std::string_view(message).substr(at, 64), hash);
  return hash;
}

} // namespace rankwright
