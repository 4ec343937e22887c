#include "core/feature/number_encoding.h"

#include "core/feature/packed_writer.h"

#include <algorithm>
#include <limits>
#include <span>
#include <utility>

namespace rankwright {

namespace {

/// Calls `visit(span)` for all numbers, block by block, until it says false.
template <class T, class Numbers, class Visitor>
void visitBlocks(const Numbers& numbers, Visitor visit) {
  std::vector<T> block(std::min(numbers.size(), kPackedBlock));
  for (std::uint64_t first = 0; first < numbers.size(); first += kPackedBlock) {
    const auto size = std::min(kPackedBlock, numbers.size() - first);
    numbers.decode(first, size, block.data());
    if (!visit(std::span<const T>(block.data(), size))) return;
  }
}

/// Codes take 1, 2 or 4 bytes; a single distinct number takes none.
unsigned codeWidthFor(std::uint64_t distinct) {
  return distinct == 0 ? 0 : widthFor(distinct - 1);
}

/// The most distinct numbers with which codes are smaller than `width` bytes each: the codes themselves and
/// eight or four bytes for each distinct number.
std::uint64_t mostDistinct(std::uint64_t count, unsigned width, std::size_t numberSize, unsigned widestCode) {
  std::uint64_t most = 0;
  for (const auto& [code, limit] :
       {std::pair(1U, std::uint64_t{1} << 8), std::pair(2U, std::uint64_t{1} << 16),
        std::pair(4U, std::uint64_t{1} << 22)}) {
    if (code >= width || code > widestCode || count == 0) break;
    most = std::max(most, std::min(limit, (count * (width - code) - 1) / numberSize));
  }
  return most;
}

template <class T, class Numbers>
void useDistinct(NumberPacking<T>& encoding, const Numbers& numbers, std::uint64_t limit) {
  DistinctNumbers<T> seen(limit);
  visitBlocks<T>(numbers, [&seen](std::span<const T> block) {
    return std::all_of(block.begin(), block.end(), [&seen](T number) { return seen.add(number); });
  });
  const auto codeWidth = codeWidthFor(seen.size());
  const auto bytes = numbers.size() * codeWidth + seen.size() * sizeof(T);
  if (seen.isFull() || bytes >= numbers.size() * encoding.width) return;
  encoding.form = NumberForm::Distinct;
  encoding.width = codeWidth;
  encoding.base = 0;
  encoding.distinct = seen.sort();
  encoding.codes = std::move(seen);
}

/// Numbers in eight bytes each are not worth a base.
template <class Numbers>
NumberPacking<std::int64_t> frameOf(const Numbers& numbers) {
  auto low = std::numeric_limits<std::int64_t>::max();
  auto high = std::numeric_limits<std::int64_t>::min();
  visitBlocks<std::int64_t>(numbers, [&](std::span<const std::int64_t> block) {
    const auto [least, most] = std::minmax_element(block.begin(), block.end());
    low = std::min(low, *least);
    high = std::max(high, *most);
    return true;
  });
  NumberPacking<std::int64_t> encoding;
  if (numbers.size() == 0) return encoding;
  encoding.width = widthFor(static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low));
  if (encoding.width == sizeof(std::int64_t)) return encoding;
  encoding.form = NumberForm::Frame;
  encoding.base = low;
  return encoding;
}

template <class Numbers>
NumberPacking<std::int64_t> integerEncoding(const Numbers& numbers) {
  auto encoding = frameOf(numbers);
  const auto limit = mostDistinct(numbers.size(), encoding.width, sizeof(std::int64_t), 4);
  if (limit > 0) useDistinct(encoding, numbers, limit);
  return encoding;
}

template <class Numbers>
NumberPacking<float> floatEncoding(const Numbers& numbers, bool areScalars) {
  NumberPacking<float> encoding;
  const auto limit = mostDistinct(numbers.size(), sizeof(float), sizeof(float), areScalars ? 1 : 2);
  if (limit > 0) useDistinct(encoding, numbers, limit);
  return encoding;
}

} // namespace

NumberPacking<std::int64_t> chooseEncoding(const PackedIntegers& numbers, bool) {
  return integerEncoding(numbers);
}

NumberPacking<float> chooseEncoding(const PackedFloats& numbers, bool areScalars) {
  return floatEncoding(numbers, areScalars);
}

NumberPacking<std::int64_t> chooseEncoding(const NumberBlocks<std::int64_t>& numbers, bool) {
  return integerEncoding(numbers);
}

NumberPacking<float> chooseEncoding(const NumberBlocks<float>& numbers, bool areScalars) {
  return floatEncoding(numbers, areScalars);
}

namespace {

template <class T>
Status writePlain(SectionWriter& writer, const std::string& name, const PackedNumbers<T>& numbers) {
  return writePackedAs<T>(writer, name, numbers.size(),
                          [&](auto first, auto count, T* out) { numbers.decode(first, count, out); });
}

template <class T>
Status writeAll(SectionWriter& writer, const std::string& name, const PackedNumbers<T>& numbers,
                const NumberPacking<T>& encoding) {
  if (encoding.form == NumberForm::Plain) return writePlain(writer, name, numbers);
  std::vector<T> block(std::min(numbers.size(), kPackedBlock));
  const auto fill = [&](auto first, auto count, auto* out) {
    using Out = std::decay_t<decltype(*out)>;
    numbers.decode(first, count, block.data());
    for (std::uint64_t i = 0; i < count; ++i)
      out[i] = static_cast<Out>(codeOf(encoding, block[i]));
  };
  return writePacked(writer, name, numbers.size(), encoding.width, fill);
}

} // namespace

Status writeNumbers(SectionWriter& writer, const std::string& name, const PackedIntegers& numbers,
                    const NumberPacking<std::int64_t>& encoding) {
  return writeAll(writer, name, numbers, encoding);
}

Status writeNumbers(SectionWriter& writer, const std::string& name, const PackedFloats& numbers,
                    const NumberPacking<float>& encoding) {
  return writeAll(writer, name, numbers, encoding);
}

} // namespace rankwright
