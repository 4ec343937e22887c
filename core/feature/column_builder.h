#pragma once

#include "core/base/result.h"
#include "core/feature/column.h"
#include "core/feature/string_interner.h"
#include "core/feature/value.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Whether a column of that type can hold the value: its own type, an int64 where float32 is wanted (and
/// lists alike), an empty list of any type where a list is wanted. A missing value fits everywhere.
bool canHold(ValueType type, const Value& value);

/// Appends values row by row and makes a `Column` of them, its elements plain. Strings are coded while they
/// arrive and sorted at the end.
class ColumnBuilder {
public:
  explicit ColumnBuilder(ValueType type);

  ValueType type() const { return type_; }
  std::uint32_t rowCount() const { return rowCount_; }

  void appendMissing();

  /// Whether `append` would take the value.
  bool accepts(const Value& value) const;

  /// Appends one row. An int64 is accepted where float32 is wanted (and lists alike), an empty list of any
  /// type where a list is wanted. Errors: Type, with the value; nothing is appended.
  Status append(const Value& value);

  /// Makes the column; the builder is empty afterwards.
  Column finish();

private:
  void beginRow(bool valid);
  void endRow();
  Column::Parts finishStrings();

  ValueType type_;
  std::uint32_t rowCount_ = 0;
  std::vector<std::uint64_t> validity_;
  std::vector<std::int64_t> int64s_;
  std::vector<float> float32s_;
  std::vector<std::uint32_t> codes_;
  std::vector<std::uint64_t> offsets_;
  StringInterner strings_;
  bool hasMissing_ = false;
};

/// A column of one row, for values that come with a request. A missing value needs its type told.
/// Errors: Type when the value is not of `type`.
Result<Column> singleRowColumn(ValueType type, const Value& value);

} // namespace rankwright
