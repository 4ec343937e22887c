#include "core/base/hash.h"

#include <xxhash.h>

#include <array>
#include <cstddef>

namespace rankwright {

std::uint64_t hashBytes(std::span<const std::byte> bytes, std::uint64_t seed) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

std::uint64_t hashText(std::string_view text, std::uint64_t seed) {
  return XXH3_64bits_withSeed(text.data(), text.size(), seed);
}

std::uint64_t hashInteger(std::int64_t value, std::uint64_t seed) {
  std::array<unsigned char, 8> bytes{};
  const auto bits = static_cast<std::uint64_t>(value);
  for (std::size_t i = 0; i < bytes.size(); ++i)
    bytes[i] = static_cast<unsigned char>(bits >> (8 * i));
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

HashStream::HashStream() : state_(XXH3_createState()) {
  reset();
}

void HashStream::Free::operator()(void* state) const {
  XXH3_freeState(static_cast<XXH3_state_t*>(state));
}

void HashStream::add(std::span<const std::byte> bytes) {
  XXH3_64bits_update(static_cast<XXH3_state_t*>(state_.get()), bytes.data(), bytes.size());
}

std::uint64_t HashStream::value() const {
  return XXH3_64bits_digest(static_cast<const XXH3_state_t*>(state_.get()));
}

void HashStream::reset() {
  XXH3_64bits_reset(static_cast<XXH3_state_t*>(state_.get()));
}

} // namespace rankwright
