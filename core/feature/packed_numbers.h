#pragma once

#include "core/base/buffer.h"
#include "core/feature/packed_unsigned.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

namespace rankwright {

/// How the numbers of a column are stored.
enum class NumberForm : std::uint8_t {
  Plain,    ///< as they are
  Frame,    ///< integers as their distance from the least of them
  Distinct, ///< as positions in a list of the distinct ones
};

/// "plain", "frame", "distinct".
std::string_view describe(NumberForm form);

/// The elements of a column of numbers, int64 or float32, in one of several forms. Reading is safe whatever
/// the bytes are. Immutable; copies share the memory.
template <class T>
class PackedNumbers {
public:
  PackedNumbers() = default;

  static PackedNumbers plain(Buffer<T> numbers) {
    PackedNumbers packed;
    packed.size_ = numbers.size();
    packed.values_ = std::move(numbers);
    return packed;
  }

  /// Number i is `base` plus `distances[i]`, wrapped around at 64 bits.
  static PackedNumbers frame(PackedUnsigned distances, T base) requires std::is_integral_v<T> {
    PackedNumbers packed;
    packed.form_ = NumberForm::Frame;
    packed.size_ = distances.size();
    packed.codes_ = std::move(distances);
    packed.base_ = base;
    return packed;
  }

  /// Number i is `distinct[codes[i]]`; `distinct` is not empty unless `codes` is.
  static PackedNumbers distinct(PackedUnsigned codes, Buffer<T> distinct) {
    PackedNumbers packed;
    packed.form_ = NumberForm::Distinct;
    packed.size_ = codes.size();
    packed.codes_ = std::move(codes);
    packed.values_ = std::move(distinct);
    return packed;
  }

  NumberForm form() const { return form_; }
  std::uint64_t size() const { return size_; }

  T operator[](std::uint64_t i) const {
    if (form_ == NumberForm::Plain) return values_[i];
    if (form_ == NumberForm::Frame) return atDistance(codes_[i]);
    return values_[std::min<std::uint64_t>(codes_[i], values_.size() - 1)];
  }

  /// Writes `count` numbers from `first` on to `out`.
  void decode(std::uint64_t first, std::uint64_t count, T* out) const;

  /// All numbers where they lie, when they are stored as they are; empty otherwise.
  std::span<const T> plain() const {
    return form_ == NumberForm::Plain ? values_.span() : std::span<const T>();
  }

  /// The distances or positions; none for plain numbers.
  const PackedUnsigned& codes() const { return codes_; }
  T base() const { return base_; }
  /// The list of distinct numbers of that form.
  std::span<const T> distinctValues() const {
    return form_ == NumberForm::Distinct ? values_.span() : std::span<const T>();
  }

private:
  T atDistance(std::uint64_t distance) const {
    if constexpr (std::is_integral_v<T>)
      return static_cast<T>(static_cast<std::uint64_t>(base_) + distance);
    else
      return base_;
  }

  NumberForm form_ = NumberForm::Plain;
  std::uint64_t size_ = 0;
  T base_ = 0;
  PackedUnsigned codes_;
  Buffer<T> values_;
};

extern template class PackedNumbers<std::int64_t>;
extern template class PackedNumbers<float>;

using PackedIntegers = PackedNumbers<std::int64_t>;
using PackedFloats = PackedNumbers<float>;

} // namespace rankwright
