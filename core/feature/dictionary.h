#pragma once

#include "core/base/buffer.h"
#include "core/base/result.h"
#include "core/feature/chunked_offsets.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Distinct strings in byte order; a string's position is its code. Sorted codes make ranges and prefixes
/// cheap, and a snapshot reads the dictionary in place. Reading is safe whatever the bytes are.
class Dictionary {
public:
  Dictionary() = default;

  /// `strings` must be sorted and distinct.
  static Dictionary ofSorted(const std::vector<std::string>& strings);
  static Dictionary ofSorted(std::span<const std::string_view> strings);

  /// Adopts what was read from a file: `offsets` say where each of the `size` strings lies in `text`.
  static Dictionary of(ChunkedOffsets offsets, std::uint32_t size, Buffer<char> text);

  /// Adopts buffers read from a file: `offsets` has one more entry than there are strings, in bytes of
  /// `text`. Errors: as `check`.
  static Result<Dictionary> ofBuffers(const Buffer<std::uint64_t>& offsets, Buffer<char> text);

  /// Errors: Corrupt when offsets decrease or do not span the text, or the strings are not sorted and
  /// distinct.
  Status check() const;

  std::uint32_t size() const { return size_; }

  /// The string of a code; "" for one that is not below `size()`.
  std::string_view at(std::uint32_t code) const {
    if (code >= size_) return {};
    const auto place = offsets_.at(code);
    return {text_.span().data() + place.first, static_cast<std::size_t>(place.count)};
  }

  /// The code of a string, or nothing. O(log size).
  std::optional<std::uint32_t> find(std::string_view text) const;

  /// The first code whose string is not less than `text`; `size()` when there is none.
  std::uint32_t lowerBound(std::string_view text) const;

  const ChunkedOffsets& offsets() const { return offsets_; }
  std::span<const char> text() const { return text_.span(); }

  /// Whether both are the same memory.
  bool isSameAs(const Dictionary& other) const;

private:
  ChunkedOffsets offsets_;
  Buffer<char> text_;
  std::uint32_t size_ = 0;
};

} // namespace rankwright
