#pragma once

#include "core/feature/packed_numbers.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// Numbers that come one after the other, held in blocks that are narrowed as soon as they are full: while a
/// column grows it takes about as much memory as when it is done, and never moves.
template <class T>
class NumberBlocks {
public:
  void push(T number) {
    if (open_.size() == kBlock) close();
    open_.push_back(number);
  }
  void append(std::span<const T> numbers) {
    for (const T number : numbers)
      push(number);
  }

  std::uint64_t size() const { return closed_.size() * kBlock + open_.size(); }

  /// Writes `count` numbers from `first` on to `out`.
  void decode(std::uint64_t first, std::uint64_t count, T* out) const;

  /// All numbers in the smallest form, as `chooseEncoding` says; there are none here afterwards.
  PackedNumbers<T> pack(bool areScalars);

  /// Calls `visit(span)` for all numbers, block by block, and gives each block up after it.
  template <class Visitor>
  void consume(Visitor&& visit) {
    std::vector<T> block(closed_.empty() ? 0 : kBlock);
    for (auto& each : closed_) {
      each.decode(0, kBlock, block.data());
      visit(std::span<const T>(block));
      each = {};
    }
    visit(std::span<const T>(open_));
    *this = {};
  }

private:
  static constexpr std::size_t kBlock = std::size_t{1} << 14;

  void close();

  std::vector<PackedNumbers<T>> closed_; ///< of `kBlock` numbers each
  std::vector<T> open_;
};

extern template class NumberBlocks<std::int64_t>;
extern template class NumberBlocks<float>;

} // namespace rankwright
