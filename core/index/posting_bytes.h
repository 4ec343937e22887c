#pragma once

#include "core/index/posting_packing.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>

namespace rankwright::posting_bytes {

/// More runs of rising items in one block are cheaper as plain offsets.
inline constexpr std::uint32_t kMaxRuns = 16;

/// What a block begins with: the widths in bits of its packed numbers.
struct BlockHead {
  std::uint8_t item;     ///< offsets from the smallest item, or gaps less one
  std::uint8_t runs;     ///< runs of rising items; 0 when the items are offsets
  std::uint8_t weight;   ///< levels; of 32-bit weights 32, or 0 where all are equal
  std::uint8_t position; ///< 0 in an index without positions
};
static_assert(sizeof(BlockHead) == 4);

template <class T>
T load(const std::byte* from) {
  T value;
  std::memcpy(&value, from, sizeof(value));
  return value;
}

/// Takes values off the front of some bytes, and nothing behind their end.
class Reader {
public:
  explicit Reader(std::span<const std::byte> bytes) : bytes_(bytes) {}

  template <class T>
  requires std::is_trivially_copyable_v<T>
  bool read(T& value) {
    if (bytes_.size() < sizeof(T)) return false;
    value = load<T>(bytes_.data());
    bytes_ = bytes_.subspan(sizeof(T));
    return true;
  }

  template <class T>
  bool readAll(std::span<T> values) {
    if (bytes_.size() < values.size_bytes()) return false;
    std::memcpy(values.data(), bytes_.data(), values.size_bytes());
    bytes_ = bytes_.subspan(values.size_bytes());
    return true;
  }

  bool unpack(std::uint32_t width, std::span<std::uint32_t> values) {
    const auto size = packedBytes(values.size(), width);
    if (width > 32 || bytes_.size() < size) return false;
    rankwright::unpack(bytes_.data(), width, values);
    bytes_ = bytes_.subspan(size);
    return true;
  }

private:
  std::span<const std::byte> bytes_;
};

} // namespace rankwright::posting_bytes
