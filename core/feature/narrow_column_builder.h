#pragma once

#include "core/base/result.h"
#include "core/feature/column.h"
#include "core/feature/number_blocks.h"
#include "core/feature/row_keys.h"
#include "core/feature/string_interner.h"
#include "core/feature/value.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rankwright {

/// Makes a `Column` row by row that takes, all the while, about the memory of the finished one: numbers are
/// narrowed block by block, strings become codes as they come, and no value has an allocation of its own. For
/// imports; `ColumnBuilder` makes small columns that are read plain.
class NarrowColumnBuilder {
public:
  explicit NarrowColumnBuilder(ValueType type) : type_(type) {}

  ValueType type() const { return type_; }
  std::uint32_t rowCount() const { return rowCount_; }
  std::uint32_t missingCount() const { return missingCount_; }

  void appendMissing();

  /// The next row has this value. Those of int64 go to columns of int64 and float32, lists alike; all others
  /// to columns of their own type only.
  void append(std::int64_t value);
  void append(float value);
  void append(std::string_view value);
  void append(std::span<const std::int64_t> values);
  void append(std::span<const float> values);
  void append(std::span<const std::string_view> values);

  /// The same for a value of any type. Errors: as `ColumnBuilder::append`; nothing is appended.
  Status appendValue(const Value& value);

  /// Makes the column; the builder is empty afterwards.
  Column finish();

private:
  void beginRow(bool valid);
  void endList(std::size_t length) { lengths_.push(static_cast<std::int64_t>(length)); }
  void push(std::int64_t value);
  void push(float value) { float32s_.push(value); }
  void push(std::string_view value) { codes_.push(strings_.codeOf(value)); }
  template <class Element>
  void appendList(std::span<const Element> values);

  ValueType type_;
  std::uint32_t rowCount_ = 0;
  std::uint32_t missingCount_ = 0;
  std::vector<std::uint64_t> validity_;
  NumberBlocks<std::int64_t> int64s_;
  NumberBlocks<float> float32s_;
  NumberBlocks<std::int64_t> codes_;   ///< of strings, in the order in which they came
  NumberBlocks<std::int64_t> lengths_; ///< of lists
  StringInterner strings_;
};

/// A column of strings with a different one in each row, in the order of the rows. Takes less than a builder
/// would, which has to find out that they differ.
Column columnOfDistinct(const RowKeys& keys);
Column columnOfDistinct(const StringInterner& strings);

} // namespace rankwright
