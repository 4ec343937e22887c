#pragma once

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <type_traits>

namespace rankwright {

/// Memory for the strings and list elements that the evaluation of one batch makes; freed as a whole when the
/// last vector of the batch dies. Written by one thread, then only read.
class BatchArena {
public:
  /// `retained` lives as long as the arena: what the vectors refer to besides it.
  explicit BatchArena(std::shared_ptr<const void> retained = {}) : retained_(std::move(retained)) {}

  /// Elements to be written by the caller, value-initialised.
  template <class T>
  requires std::is_trivially_destructible_v<T> std::span<T> makeList(std::size_t size) {
    if (size == 0) return {};
    auto* elements = static_cast<T*>(memory_.allocate(size * sizeof(T), alignof(T)));
    std::uninitialized_value_construct_n(elements, size);
    return {elements, size};
  }

  std::string_view copy(std::string_view text);

private:
  std::pmr::monotonic_buffer_resource memory_;
  std::shared_ptr<const void> retained_;
};

} // namespace rankwright
