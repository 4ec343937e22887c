#include "core/feature/number_blocks.h"

#include "core/feature/number_encoding.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

/// The numbers of a block or of all of them as codes of `Code` under the encoding. `visit` calls its argument
/// with one stretch after the other.
template <class Code, class T, class Visit>
PackedUnsigned codesOf(const NumberPacking<T>& encoding, std::uint64_t size, Visit&& visit) {
  std::vector<Code> codes;
  codes.reserve(size);
  visit([&](std::span<const T> numbers) {
    for (const T number : numbers)
      codes.push_back(static_cast<Code>(codeOf(encoding, number)));
  });
  return PackedUnsigned(Buffer(std::move(codes)));
}

template <class T, class Visit>
PackedUnsigned codesOf(const NumberPacking<T>& encoding, std::uint64_t size, Visit&& visit) {
  switch (encoding.width) {
  case 0:
    visit([](std::span<const T>) {});
    return PackedUnsigned({}, 0, size);
  case 1:
    return codesOf<std::uint8_t>(encoding, size, visit);
  case 2:
    return codesOf<std::uint16_t>(encoding, size, visit);
  case 4:
    return codesOf<std::uint32_t>(encoding, size, visit);
  default:
    return codesOf<std::uint64_t>(encoding, size, visit);
  }
}

template <class T, class Visit>
PackedNumbers<T> packed(NumberPacking<T> encoding, std::uint64_t size, Visit&& visit) {
  if (encoding.form == NumberForm::Plain) {
    std::vector<T> all;
    all.reserve(size);
    visit([&all](std::span<const T> numbers) { all.insert(all.end(), numbers.begin(), numbers.end()); });
    return PackedNumbers<T>::plain(Buffer(std::move(all)));
  }
  auto codes = codesOf(encoding, size, visit);
  if constexpr (std::is_integral_v<T>)
    if (encoding.form == NumberForm::Frame) return PackedNumbers<T>::frame(std::move(codes), encoding.base);
  return PackedNumbers<T>::distinct(std::move(codes), Buffer(std::move(encoding.distinct)));
}

} // namespace

template <class T>
void NumberBlocks<T>::decode(std::uint64_t first, std::uint64_t count, T* out) const {
  while (count > 0) {
    const auto block = first / kBlock;
    const auto begin = first % kBlock;
    const auto size = std::min(count, kBlock - begin);
    if (block < closed_.size())
      closed_[block].decode(begin, size, out);
    else
      std::copy_n(open_.begin() + static_cast<std::ptrdiff_t>(begin), size, out);
    first += size;
    count -= size;
    out += size;
  }
}

template <class T>
PackedNumbers<T> NumberBlocks<T>::pack(bool areScalars) {
  const auto count = size();
  auto encoding = chooseEncoding(*this, areScalars);
  return packed(std::move(encoding), count, [this](auto&& visit) { consume(visit); });
}

template <class T>
void NumberBlocks<T>::close() {
  const std::span<const T> block(open_);
  const PackedNumbers<T> view = PackedNumbers<T>::plain(Buffer<T>(block, nullptr));
  closed_.push_back(packed(chooseEncoding(view, true), kBlock, [block](auto&& visit) { visit(block); }));
  open_.clear();
}

template class NumberBlocks<std::int64_t>;
template class NumberBlocks<float>;

} // namespace rankwright
