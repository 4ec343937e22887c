#pragma once

#include <cstddef>
#include <cstdint>

namespace rankwright {

/// The free bytes of a chunk of memory, given out from its beginning.
class FreeBytes {
public:
  FreeBytes() = default;
  FreeBytes(std::byte* begin, std::size_t size) : next_(begin), end_(begin + size) {}

  /// `size` bytes at a multiple of `alignment`, a power of two; nullptr when there are not so many.
  void* take(std::size_t size, std::size_t alignment) {
    const auto padding = -reinterpret_cast<std::uintptr_t>(next_) & (alignment - 1);
    if (static_cast<std::size_t>(end_ - next_) < size + padding) return nullptr;
    auto* place = next_ + padding;
    next_ = place + size;
    return place;
  }

private:
  std::byte* next_ = nullptr;
  std::byte* end_ = nullptr;
};

} // namespace rankwright
