#pragma once

#include "core/base/buffer.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace rankwright {

/// Finds the number of a key in one or two reads: an open-addressing table with three keys to four places.
/// Place h of a key is ⌊hash · places / 2^64⌋ with hash = XXH3-64 of its bytes, or the next free one behind.
/// `marks` holds a byte a place: 0 where it is free, else 1 + hash mod 255; `numbers` the key that is there.
/// Nearly every absent key is told by its marks alone.
class KeyHash {
public:
  KeyHash() = default;

  /// Errors: Corrupt when marks and numbers are not equally many.
  static Result<KeyHash> of(Buffer<std::uint8_t> marks, Buffer<std::uint32_t> numbers);

  /// `hashes[k]` is `hashText` of key k.
  static KeyHash build(std::span<const std::uint64_t> hashes);

  /// The number of the key with that hash for which `isKey(number)` holds, below `count`; or nothing.
  template <class IsKey>
  std::optional<std::uint32_t> find(std::uint64_t hash, std::uint32_t count, IsKey isKey) const {
    const auto places = marks_.span();
    const auto mark = markOf(hash);
    auto place = placeOf(hash, places.size());
    for (std::size_t visited = 0; visited < places.size() && places[place] != 0; ++visited) {
      if (places[place] == mark) {
        const auto number = numbers_[place];
        if (number < count && isKey(number)) return number;
      }
      if (++place == places.size()) place = 0;
    }
    return std::nullopt;
  }

  const Buffer<std::uint8_t>& marks() const { return marks_; }
  const Buffer<std::uint32_t>& numbers() const { return numbers_; }

private:
  __extension__ typedef unsigned __int128 Wide;

  static std::uint8_t markOf(std::uint64_t hash) { return static_cast<std::uint8_t>(1 + hash % 255); }
  static std::size_t placeOf(std::uint64_t hash, std::size_t places) {
    return static_cast<std::size_t>(static_cast<Wide>(hash) * places >> 64);
  }

  Buffer<std::uint8_t> marks_;
  Buffer<std::uint32_t> numbers_;
};

} // namespace rankwright
