#pragma once

#include "core/base/buffer.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Distinct strings in byte order; a string's position is its code. Sorted codes make ranges and prefixes
/// cheap, and a snapshot reads the dictionary in place.
class Dictionary {
public:
  Dictionary() = default;

  /// `strings` must be sorted and distinct.
  static Dictionary ofSorted(const std::vector<std::string>& strings);

  /// Adopts buffers read from a file: `offsets` has one more entry than there are strings, in bytes of
  /// `text`. Errors: Corrupt when offsets decrease or run past the text, or the strings are not sorted and
  /// distinct.
  static Result<Dictionary> ofBuffers(Buffer<std::uint64_t> offsets, Buffer<char> text);

  std::uint32_t size() const {
    return offsets_.size() == 0 ? 0 : static_cast<std::uint32_t>(offsets_.size() - 1);
  }

  /// The string of a code below `size()`.
  std::string_view at(std::uint32_t code) const {
    return {text_.span().data() + offsets_[code],
            static_cast<std::size_t>(offsets_[code + 1] - offsets_[code])};
  }

  /// The code of a string, or nothing. O(log size).
  std::optional<std::uint32_t> find(std::string_view text) const;

  /// The first code whose string is not less than `text`; `size()` when there is none.
  std::uint32_t lowerBound(std::string_view text) const;

  std::span<const std::uint64_t> offsets() const { return offsets_.span(); }
  std::span<const char> text() const { return text_.span(); }

private:
  Buffer<std::uint64_t> offsets_;
  Buffer<char> text_;
};

} // namespace rankwright
