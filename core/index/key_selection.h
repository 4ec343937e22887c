#pragma once

#include "core/index/inverted_index.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace rankwright {

/// Some keys of an index, each once, in an order: a range of them, or those of a list. Copies share the list.
class KeySelection {
public:
  using Numbers = std::shared_ptr<const std::vector<std::uint32_t>>;

  KeySelection() = default;
  explicit KeySelection(InvertedIndex::KeyRange range) : range_(range) {}
  /// `numbers` is not nullptr.
  explicit KeySelection(Numbers numbers) : numbers_(std::move(numbers)) {}

  static KeySelection allOf(const InvertedIndex& index) { return KeySelection(InvertedIndex::KeyRange{0, index.keyCount()}); }

  std::uint32_t size() const {
    return numbers_ ? static_cast<std::uint32_t>(numbers_->size()) : range_.size();
  }
  /// The number of the key in a row below `size()`.
  std::uint32_t keyAt(std::uint32_t row) const { return numbers_ ? (*numbers_)[row] : range_.first + row; }

  /// The row of a key's number, or nothing. Linear in a list.
  std::optional<std::uint32_t> rowOf(std::uint32_t key) const {
    if (!numbers_)
      return key >= range_.first && key < range_.last ? std::optional(key - range_.first) : std::nullopt;
    const auto found = std::find(numbers_->begin(), numbers_->end(), key);
    return found == numbers_->end() ? std::nullopt
                                    : std::optional(static_cast<std::uint32_t>(found - numbers_->begin()));
  }

private:
  InvertedIndex::KeyRange range_;
  Numbers numbers_; ///< instead of the range
};

} // namespace rankwright
