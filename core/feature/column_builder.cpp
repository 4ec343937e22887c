#include "core/feature/column_builder.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace rankwright {

namespace {

bool isEmptyList(const Value& value) {
  return std::visit(
      [](const auto& held) {
        if constexpr (requires { held.empty(); } &&
                      !std::is_same_v<std::decay_t<decltype(held)>, std::string>)
          return held.empty();
        else
          return false;
      },
      value);
}

} // namespace

bool canHold(ValueType wanted, const Value& value) {
  if (rankwright::isMissing(value)) return true;
  const auto given = *typeOf(value);
  if (given == wanted) return true;
  if (wanted == ValueType::Float32) return given == ValueType::Int64;
  if (wanted == ValueType::Float32List && given == ValueType::Int64List) return true;
  return isList(wanted) && isEmptyList(value);
}

ColumnBuilder::ColumnBuilder(ValueType type) : type_(type) {
  if (isList(type)) offsets_.push_back(0);
}

void ColumnBuilder::beginRow(bool valid) {
  if (rowCount_ % 64 == 0) validity_.push_back(0);
  if (valid) validity_.back() |= std::uint64_t{1} << (rowCount_ % 64);
  hasMissing_ = hasMissing_ || !valid;
  ++rowCount_;
}

void ColumnBuilder::endRow() {
  if (isList(type_)) offsets_.push_back(int64s_.size() + float32s_.size() + codes_.size());
}

void ColumnBuilder::appendMissing() {
  beginRow(false);
  switch (type_) {
  case ValueType::Int64:
    int64s_.push_back(0);
    break;
  case ValueType::Float32:
    float32s_.push_back(0);
    break;
  case ValueType::String:
    codes_.push_back(strings_.codeOf(""));
    break;
  default:
    break;
  }
  endRow();
}

bool ColumnBuilder::accepts(const Value& value) const {
  return canHold(type_, value);
}

Status ColumnBuilder::append(const Value& value) {
  if (rankwright::isMissing(value)) {
    appendMissing();
    return {};
  }
  if (!canHold(type_, value))
    return fail(ErrorKind::Type, "expected {}, got {}: {}", describe(type_), describe(*typeOf(value)),
                toText(value));

  beginRow(true);
  const auto element = elementType(type_);
  const auto appendInteger = [&](std::int64_t v) {
    if (element == ValueType::Float32)
      float32s_.push_back(static_cast<float>(v));
    else
      int64s_.push_back(v);
  };
  if (const auto* integer = std::get_if<std::int64_t>(&value))
    appendInteger(*integer);
  else if (const auto* real = std::get_if<float>(&value))
    float32s_.push_back(*real);
  else if (const auto* text = std::get_if<std::string>(&value))
    codes_.push_back(strings_.codeOf(*text));
  else if (const auto* integers = std::get_if<std::vector<std::int64_t>>(&value))
    std::for_each(integers->begin(), integers->end(), appendInteger);
  else if (const auto* reals = std::get_if<std::vector<float>>(&value))
    float32s_.insert(float32s_.end(), reals->begin(), reals->end());
  else if (const auto* texts = std::get_if<std::vector<std::string>>(&value))
    for (const auto& each : *texts)
      codes_.push_back(strings_.codeOf(each));
  endRow();
  return {};
}

namespace {

/// The strings' numbers in the order of the strings.
std::vector<std::uint32_t> sortedOrder(const StringInterner& strings) {
  std::vector<std::uint32_t> order(strings.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return strings.at(a) < strings.at(b); });
  return order;
}

} // namespace

Column::Parts ColumnBuilder::finishStrings() {
  const auto order = sortedOrder(strings_);
  std::vector<std::string_view> sorted;
  std::vector<std::uint32_t> newCode(order.size());
  sorted.reserve(order.size());
  for (const auto code : order) {
    newCode[code] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(strings_.at(code));
  }
  for (auto& code : codes_)
    code = newCode[code];
  Column::Parts parts;
  parts.dictionary = Dictionary::ofSorted(sorted);
  parts.codes = PackedCodes(PackedUnsigned(Buffer(std::move(codes_))), parts.dictionary.size(), true);
  return parts;
}

Column ColumnBuilder::finish() {
  auto parts = finishStrings();
  parts.type = type_;
  parts.rowCount = rowCount_;
  if (hasMissing_) parts.validity = Buffer(std::move(validity_));
  parts.integers = PackedIntegers::plain(Buffer(std::move(int64s_)));
  parts.floats = PackedFloats::plain(Buffer(std::move(float32s_)));
  if (isList(type_)) parts.offsets = ChunkedOffsets::absolute(std::move(offsets_));
  *this = ColumnBuilder(type_);
  return Column(std::move(parts));
}

Result<Column> singleRowColumn(ValueType type, const Value& value) {
  ColumnBuilder builder(type);
  RW_CHECK(builder.append(value));
  return builder.finish();
}

} // namespace rankwright
