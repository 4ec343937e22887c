#include "core/expr/murmur_hash.h"

#include <bit>
#include <cstddef>

namespace rankwright {

namespace {

constexpr std::uint64_t kFirst = 0x87c37b91114253d5;
constexpr std::uint64_t kSecond = 0x4cf5ad432745937f;
constexpr std::size_t kBlock = 16;

/// Up to eight bytes as a number, the first byte the lowest; absent bytes are 0.
std::uint64_t wordOf(std::string_view bytes) {
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < bytes.size() && i < 8; ++i)
    word |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  return word;
}

std::uint64_t scrambleFirst(std::uint64_t word) {
  return std::rotl(word * kFirst, 31) * kSecond;
}

std::uint64_t scrambleSecond(std::uint64_t word) {
  return std::rotl(word * kSecond, 33) * kFirst;
}

std::uint64_t finish(std::uint64_t word) {
  word = (word ^ (word >> 33)) * 0xff51afd7ed558ccd;
  word = (word ^ (word >> 33)) * 0xc4ceb9fe1a85ec53;
  return word ^ (word >> 33);
}

} // namespace

std::uint64_t murmurHash(std::string_view bytes) {
  const auto length = bytes.size();
  std::uint64_t first = 0;
  std::uint64_t second = 0;
  for (; bytes.size() >= kBlock; bytes.remove_prefix(kBlock)) {
    first = (std::rotl(first ^ scrambleFirst(wordOf(bytes)), 27) + second) * 5 + 0x52dce729;
    second = (std::rotl(second ^ scrambleSecond(wordOf(bytes.substr(8))), 31) + first) * 5 + 0x38495ab5;
  }
  second ^= bytes.size() > 8 ? scrambleSecond(wordOf(bytes.substr(8))) : 0;
  first ^= scrambleFirst(wordOf(bytes));
  first ^= length;
  second ^= length;
  first += second;
  second += first;
  return finish(first) + finish(second);
}

} // namespace rankwright
