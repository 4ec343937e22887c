#include "core/feature/packed_numbers.h"

namespace rankwright {

std::string_view describe(NumberForm form) {
  switch (form) {
  case NumberForm::Frame:
    return "frame";
  case NumberForm::Distinct:
    return "distinct";
  case NumberForm::Plain:
    break;
  }
  return "plain";
}

template <class T>
void PackedNumbers<T>::decode(std::uint64_t first, std::uint64_t count, T* out) const {
  if (form_ == NumberForm::Plain) {
    std::copy_n(values_.span().begin() + static_cast<std::ptrdiff_t>(first), count, out);
  } else if (codes_.width() == 0) {
    if (count > 0) std::fill_n(out, count, (*this)[first]);
  } else if (form_ == NumberForm::Frame) {
    codes_.visitFrom(first, [this, count, out](const auto* distances) {
      for (std::uint64_t i = 0; i < count; ++i)
        out[i] = atDistance(distances[i]);
    });
  } else {
    const auto values = values_.span();
    const auto last = values.size() - 1;
    codes_.visitFrom(first, [values, last, count, out](const auto* codes) {
      for (std::uint64_t i = 0; i < count; ++i)
        out[i] = values[std::min<std::uint64_t>(codes[i], last)];
    });
  }
}

template class PackedNumbers<std::int64_t>;
template class PackedNumbers<float>;

} // namespace rankwright
