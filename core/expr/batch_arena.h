#pragma once

#include "core/base/free_bytes.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace rankwright {

/// Memory for the cells, strings and list elements that the evaluation of one batch makes; freed as a whole
/// when the last vector of the batch dies, or reused for the next batch. Written by one thread, then only
/// read.
class BatchArena {
public:
  /// Bytes to begin with, for the vectors of a batch and for a single value: a program has one for each of
  /// its constants.
  static constexpr std::size_t kForBatch = 4096;
  static constexpr std::size_t kForValue = 32;

  /// `retained` lives as long as the arena: what the vectors refer to besides it.
  explicit BatchArena(std::shared_ptr<const void> retained = {}, std::size_t firstChunk = kForBatch)
      : firstChunk_(firstChunk) {
    retain(std::move(retained));
  }

  BatchArena(const BatchArena&) = delete;
  BatchArena& operator=(const BatchArena&) = delete;

  /// Elements to be written by the caller, value-initialised.
  template <class T>
  requires std::is_trivially_destructible_v<T> std::span<T> makeList(std::size_t size) {
    const auto elements = makeUninitialised<T>(size);
    std::uninitialized_value_construct_n(elements.data(), size);
    return elements;
  }

  /// The same for a caller that writes every element before anybody reads it.
  template <class T>
  requires std::is_trivially_destructible_v<T> std::span<T> makeUninitialised(std::size_t size) {
    if (size == 0) return {};
    return {static_cast<T*>(allocate(size * sizeof(T), alignof(T))), size};
  }

  std::string_view copy(std::string_view text);

  /// Keeps `object` alive as long as the arena, or until it is reused.
  void retain(std::shared_ptr<const void> object) {
    if (object) retained_.push_back(std::move(object));
  }

  /// Forgets everything that was made and retained, and keeps the memory for what comes next. Nobody may
  /// hold a vector of the earlier batch.
  void reuse();

private:
  struct Chunk {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size = 0;
  };

  void* allocate(std::size_t size, std::size_t alignment);
  void addChunk(std::size_t atLeast);

  std::size_t firstChunk_;
  std::vector<Chunk> chunks_;
  FreeBytes free_; ///< of the last chunk
  std::vector<std::shared_ptr<const void>> retained_;
};

} // namespace rankwright
