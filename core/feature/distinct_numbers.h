#pragma once

#include <bit>
#include <cstdint>
#include <type_traits>
#include <vector>

namespace rankwright {

/// Numbers each distinct number of a column, by its bits, up to a limit.
template <class T>
class DistinctNumbers {
public:
  /// Gives up once there are more than `limit`.
  explicit DistinctNumbers(std::uint64_t limit) : limit_(limit) {}

  /// Whether the number is among those held now.
  bool add(T number);

  /// Whether there were more than the limit, so that none are held.
  bool isFull() const { return full_; }
  std::uint64_t size() const { return size_; }

  /// Sorts the numbers, integers by value and floats by their bits, and gives each its position as code.
  std::vector<T> sort();

  /// The code of a number that was added, after `sort`.
  std::uint32_t codeOf(T number) const { return slots_[placeOf(bitsOf(number))].code; }

private:
  using Bits = std::conditional_t<sizeof(T) == 8, std::uint64_t, std::uint32_t>;
  struct Slot {
    Bits bits = 0;
    std::uint32_t code = kFree;
  };
  static constexpr std::uint32_t kFree = ~std::uint32_t{0};

  static Bits bitsOf(T number) { return std::bit_cast<Bits>(number); }
  std::size_t placeOf(Bits bits) const;
  void grow();

  std::uint64_t limit_;
  std::uint64_t size_ = 0;
  bool full_ = false;
  std::vector<Slot> slots_ = std::vector<Slot>(64); ///< open addressing; a power of two of them
};

extern template class DistinctNumbers<std::int64_t>;
extern template class DistinctNumbers<float>;

} // namespace rankwright
