#pragma once

#include "core/base/free_bytes.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace rankwright {

/// Memory for many small objects that die together: they are laid one behind the other into large chunks, and
/// freed as a whole. Nothing is destroyed one by one, so only what needs no destructor may live here. For one
/// thread at a time.
class Arena {
public:
  Arena() = default;
  Arena(Arena&&) noexcept = default;
  Arena& operator=(Arena&&) noexcept = default;

  /// Elements to be written by the caller before anybody reads them; none for a size of 0.
  template <class T>
  requires std::is_trivially_destructible_v<T> std::span<T> make(std::size_t size) {
    if (size == 0) return {};
    return {static_cast<T*>(allocate(size * sizeof(T), alignof(T))), size};
  }

  std::string_view copy(std::string_view text);

  /// Bytes that were asked for.
  std::size_t live() const { return live_; }
  /// Bytes taken from the operating system for them.
  std::size_t committed() const { return committed_; }
  /// The share of `committed` that holds nothing: `1 − live/committed`, 0 for an empty arena. A few percent,
  /// since a chunk is at most 1/32 of what is there already (but at least 4 KiB).
  double waste() const;

  /// Frees everything at once.
  void clear() { *this = Arena(); }

private:
  void* allocate(std::size_t size, std::size_t alignment);
  std::byte* addChunk(std::size_t size);

  std::vector<std::unique_ptr<std::byte[]>> chunks_;
  FreeBytes free_; ///< of the chunk at hand
  std::size_t live_ = 0;
  std::size_t committed_ = 0;
};

} // namespace rankwright
