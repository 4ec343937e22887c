#pragma once

#include "core/pipeline/trace.h"

#include <cstdint>
#include <optional>
#include <span>

namespace rankwright {

/// Walks the lists of several keys by layers: the first item of every key, then the second of every key, …,
/// in the order of the keys. A cursor knows `valid()`, `item()`, `weight()` and `next()`.
template <class Cursor>
class LayeredLists {
public:
  /// `lists[k]` is the list of key k.
  explicit LayeredLists(std::span<Cursor> lists) : lists_(lists) {}

  /// Nothing when all lists are exhausted.
  std::optional<Proposal> next() {
    for (;; key_ = 0, ++layer_, more_ = false) {
      for (; key_ < lists_.size(); ++key_) {
        auto& list = lists_[key_];
        if (!list.valid()) continue;
        const Proposal proposal{list.item(), 0, key_, layer_, list.weight()};
        list.next();
        more_ = true;
        ++key_;
        return proposal;
      }
      if (!more_) return std::nullopt;
    }
  }

private:
  std::span<Cursor> lists_;
  std::uint32_t key_ = 0;
  std::uint32_t layer_ = 0;
  bool more_ = false; ///< whether this layer gave an item
};

} // namespace rankwright
