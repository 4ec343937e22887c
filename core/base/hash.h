#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace rankwright {

/// XXH3-64 of the bytes. The same on every machine and in every version: hashed feature ids and file
/// checksums rely on it.
std::uint64_t hashBytes(std::span<const std::byte> bytes, std::uint64_t seed = 0);

/// XXH3-64 of the text's UTF-8 bytes.
std::uint64_t hashText(std::string_view text, std::uint64_t seed = 0);

/// XXH3-64 of the number's eight little-endian bytes.
std::uint64_t hashInteger(std::int64_t value, std::uint64_t seed = 0);

/// XXH3-64 of bytes that come in pieces: the same number as `hashBytes` gives for all of them together.
class HashStream {
public:
  HashStream();

  void add(std::span<const std::byte> bytes);
  std::uint64_t value() const;

  /// Forgets what was added.
  void reset();

private:
  struct Free {
    void operator()(void* state) const;
  };
  std::unique_ptr<void, Free> state_;
};

} // namespace rankwright
