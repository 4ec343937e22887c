#include "core/feature/distinct_numbers.h"

#include <algorithm>
#include <utility>

namespace rankwright {

template <class T>
bool DistinctNumbers<T>::add(T number) {
  if (full_) return false;
  auto& slot = slots_[placeOf(bitsOf(number))];
  if (slot.code != kFree) return true;
  if (size_ == limit_) {
    full_ = true;
    slots_ = {};
    return false;
  }
  slot = {bitsOf(number), 0};
  ++size_;
  if (size_ * 2 > slots_.size()) grow();
  return true;
}

template <class T>
std::size_t DistinctNumbers<T>::placeOf(Bits bits) const {
  constexpr std::uint64_t kOdd = 0x9E37'79B9'7F4A'7C15;
  const auto mask = slots_.size() - 1;
  auto place = static_cast<std::size_t>((bits * kOdd) >> 32) & mask;
  while (slots_[place].code != kFree && slots_[place].bits != bits)
    place = (place + 1) & mask;
  return place;
}

template <class T>
void DistinctNumbers<T>::grow() {
  const auto old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
  for (const auto& slot : old)
    if (slot.code != kFree) slots_[placeOf(slot.bits)] = slot;
}

template <class T>
std::vector<T> DistinctNumbers<T>::sort() {
  std::vector<T> numbers;
  numbers.reserve(size_);
  for (const auto& slot : slots_)
    if (slot.code != kFree) numbers.push_back(std::bit_cast<T>(slot.bits));
  std::sort(numbers.begin(), numbers.end(), [](T a, T b) {
    if constexpr (std::is_integral_v<T>)
      return a < b;
    else
      return bitsOf(a) < bitsOf(b);
  });
  for (std::uint32_t code = 0; code < numbers.size(); ++code)
    slots_[placeOf(bitsOf(numbers[code]))].code = code;
  return numbers;
}

template class DistinctNumbers<std::int64_t>;
template class DistinctNumbers<float>;

} // namespace rankwright
