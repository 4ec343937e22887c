#include "core/feature/narrow_column_builder.h"

#include "core/feature/column_builder.h"

#include <algorithm>
#include <numeric>
#include <type_traits>
#include <utility>

namespace rankwright {

namespace {

/// The positions of `size` strings in the order of the strings.
template <class TextAt>
std::vector<std::uint32_t> sortedOrder(std::uint32_t size, TextAt textAt) {
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return textAt(a) < textAt(b); });
  return order;
}

template <class TextAt>
Dictionary dictionaryOf(const std::vector<std::uint32_t>& order, TextAt textAt) {
  std::vector<std::uint64_t> positions{0};
  positions.reserve(order.size() + 1);
  for (const auto each : order)
    positions.push_back(positions.back() + textAt(each).size());
  std::vector<char> text;
  text.reserve(positions.back());
  for (const auto each : order) {
    const std::string_view string = textAt(each);
    text.insert(text.end(), string.begin(), string.end());
  }
  return Dictionary::of(compacted(positions), static_cast<std::uint32_t>(order.size()),
                        Buffer(std::move(text)));
}

/// Turns an order into the position that each of its members has in it.
std::vector<std::uint32_t> positionsIn(const std::vector<std::uint32_t>& order) {
  std::vector<std::uint32_t> positions(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i)
    positions[order[i]] = i;
  return positions;
}

template <class Code>
PackedUnsigned recoded(NumberBlocks<std::int64_t>& codes, const std::vector<std::uint32_t>& newCode) {
  std::vector<Code> all;
  all.reserve(codes.size());
  codes.consume([&](std::span<const std::int64_t> block) {
    for (const auto code : block)
      all.push_back(static_cast<Code>(newCode[static_cast<std::size_t>(code)]));
  });
  return PackedUnsigned(Buffer(std::move(all)));
}

PackedUnsigned recoded(NumberBlocks<std::int64_t>& codes, const std::vector<std::uint32_t>& newCode) {
  switch (newCode.empty() ? 0 : widthFor(newCode.size() - 1)) {
  case 0:
    return PackedUnsigned({}, 0, codes.size());
  case 1:
    return recoded<std::uint8_t>(codes, newCode);
  case 2:
    return recoded<std::uint16_t>(codes, newCode);
  default:
    return recoded<std::uint32_t>(codes, newCode);
  }
}

/// The offsets of lists of these lengths.
ChunkedOffsets offsetsOf(NumberBlocks<std::int64_t>& lengths, std::uint64_t elements) {
  std::vector<std::uint64_t> positions{0};
  positions.reserve(lengths.size() + 1);
  lengths.consume([&positions](std::span<const std::int64_t> block) {
    for (const auto length : block)
      positions.push_back(positions.back() + static_cast<std::uint64_t>(length));
  });
  const auto rows = positions.size() - 1;
  const auto first = rows == 0 ? 0 : positions[1];
  for (std::size_t row = 0; row < rows; ++row)
    if (positions[row + 1] - positions[row] != first) return compacted(positions);
  return ChunkedOffsets::fixed(first, elements);
}

} // namespace

void NarrowColumnBuilder::beginRow(bool valid) {
  if (rowCount_ % 64 == 0) validity_.push_back(0);
  if (valid) validity_.back() |= std::uint64_t{1} << (rowCount_ % 64);
  if (!valid) ++missingCount_;
  ++rowCount_;
}

void NarrowColumnBuilder::push(std::int64_t value) {
  if (elementType(type_) == ValueType::Float32)
    float32s_.push(static_cast<float>(value));
  else
    int64s_.push(value);
}

void NarrowColumnBuilder::appendMissing() {
  beginRow(false);
  if (isList(type_))
    endList(0);
  else if (type_ == ValueType::String)
    push(std::string_view());
  else
    push(std::int64_t{0});
}

void NarrowColumnBuilder::append(std::int64_t value) {
  beginRow(true);
  push(value);
}

void NarrowColumnBuilder::append(float value) {
  beginRow(true);
  push(value);
}

void NarrowColumnBuilder::append(std::string_view value) {
  beginRow(true);
  push(value);
}

template <class Element>
void NarrowColumnBuilder::appendList(std::span<const Element> values) {
  beginRow(true);
  for (const auto& value : values)
    push(value);
  endList(values.size());
}

void NarrowColumnBuilder::append(std::span<const std::int64_t> values) {
  appendList(values);
}

void NarrowColumnBuilder::append(std::span<const float> values) {
  appendList(values);
}

void NarrowColumnBuilder::append(std::span<const std::string_view> values) {
  appendList(values);
}

Status NarrowColumnBuilder::appendValue(const Value& value) {
  if (!canHold(type_, value))
    return fail(ErrorKind::Type, "expected {}, got {}: {}", describe(type_), describe(*typeOf(value)),
                toText(value));
  std::visit(
      [this](const auto& held) {
        using Held = std::decay_t<decltype(held)>;
        if constexpr (std::is_same_v<Held, std::monostate>)
          appendMissing();
        else if constexpr (std::is_same_v<Held, std::string>)
          append(std::string_view(held));
        else if constexpr (std::is_arithmetic_v<Held>)
          append(held);
        else if constexpr (std::is_same_v<Held, std::vector<std::string>>)
          appendList(std::span<const std::string>(held));
        else
          appendList(std::span<const typename Held::value_type>(held));
      },
      value);
  return {};
}

Column NarrowColumnBuilder::finish() {
  Column::Parts parts;
  parts.type = type_;
  parts.rowCount = rowCount_;
  if (missingCount_ > 0) parts.validity = Buffer(std::move(validity_));
  const auto elements = int64s_.size() + float32s_.size() + codes_.size();
  if (isList(type_)) parts.offsets = offsetsOf(lengths_, elements);
  if (elementType(type_) == ValueType::String) {
    const auto textAt = [this](std::uint32_t code) { return strings_.at(code); };
    auto order = sortedOrder(strings_.size(), textAt);
    parts.dictionary = dictionaryOf(order, textAt);
    strings_ = {};
    order = positionsIn(order);
    parts.codes = PackedCodes(recoded(codes_, order), parts.dictionary.size(), true);
  } else {
    parts.integers = int64s_.pack(!isList(type_));
    parts.floats = float32s_.pack(!isList(type_));
  }
  *this = NarrowColumnBuilder(type_);
  return Column(std::move(parts));
}

namespace {

template <class Strings>
Column distinctColumn(const Strings& strings) {
  const auto textAt = [&strings](std::uint32_t row) { return strings.at(row); };
  auto order = sortedOrder(strings.size(), textAt);
  Column::Parts parts;
  parts.type = ValueType::String;
  parts.rowCount = strings.size();
  parts.dictionary = dictionaryOf(order, textAt);
  order = positionsIn(order);
  parts.codes = PackedCodes(PackedUnsigned(Buffer(std::move(order))), parts.dictionary.size(), true);
  return Column(std::move(parts));
}

} // namespace

Column columnOfDistinct(const RowKeys& keys) {
  return distinctColumn(keys);
}

Column columnOfDistinct(const StringInterner& strings) {
  return distinctColumn(strings);
}

} // namespace rankwright
