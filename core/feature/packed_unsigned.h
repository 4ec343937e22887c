#pragma once

#include "core/base/buffer.h"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace rankwright {

/// Unsigned numbers of 0, 1, 2, 4 or 8 bytes each, one after the other: as narrow as the largest of them.
/// With 0 bytes all of them are 0. Immutable; copies share the memory.
class PackedUnsigned {
public:
  PackedUnsigned() = default;

  /// Numbers as they lie in memory.
  template <std::unsigned_integral T>
  explicit PackedUnsigned(const Buffer<T>& numbers)
      : PackedUnsigned({std::as_bytes(numbers.span()), numbers.owner()}, sizeof(T), numbers.size()) {}

  /// `bytes` holds `size` numbers of `width` bytes and begins where such a number may stand.
  PackedUnsigned(Buffer<std::byte> bytes, unsigned width, std::uint64_t size)
      : bytes_(std::move(bytes)),
        size_(size),
        width_(width),
        mask_(width == sizeof(mask_) ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * width)) - 1) {}

  std::uint64_t size() const { return size_; }
  unsigned width() const { return width_; }
  std::span<const std::byte> bytes() const { return bytes_.span(); }

  /// Reads eight bytes and keeps those of the number where that many are left: readers of many columns would
  /// have the processor guess the width.
  std::uint64_t operator[](std::uint64_t i) const {
    const auto bytes = bytes_.span();
    const auto at = i * width_;
    if (at + sizeof(mask_) > bytes.size()) [[unlikely]]
      return oneOf(i);
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, sizeof(word));
    return word & mask_;
  }

  /// The numbers as an array of `T`, which must be their width.
  template <class T>
  const T* as() const {
    return reinterpret_cast<const T*>(bytes_.span().data());
  }

  /// Calls `visit(pointer)` with the numbers from `first` on as an array of their width, so that a loop over
  /// them asks for the width once. Not for a width of 0.
  template <class Visitor>
  void visitFrom(std::uint64_t first, Visitor&& visit) const {
    switch (width_) {
    case 1:
      return visit(as<std::uint8_t>() + first);
    case 2:
      return visit(as<std::uint16_t>() + first);
    case 4:
      return visit(as<std::uint32_t>() + first);
    default:
      return visit(as<std::uint64_t>() + first);
    }
  }

private:
  std::uint64_t oneOf(std::uint64_t i) const {
    switch (width_) {
    case 1:
      return as<std::uint8_t>()[i];
    case 2:
      return as<std::uint16_t>()[i];
    case 4:
      return as<std::uint32_t>()[i];
    case 8:
      return as<std::uint64_t>()[i];
    default:
      return 0;
    }
  }

  Buffer<std::byte> bytes_;
  std::uint64_t size_ = 0;
  unsigned width_ = 0;
  std::uint64_t mask_ = 0; ///< the bytes of a number in eight of them
};

/// The narrowest width that holds `largest`: 0, 1, 2, 4 or 8.
constexpr unsigned widthFor(std::uint64_t largest) {
  if (largest == 0) return 0;
  if (largest <= 0xFF) return 1;
  if (largest <= 0xFFFF) return 2;
  return largest <= 0xFFFF'FFFF ? 4 : 8;
}

} // namespace rankwright
