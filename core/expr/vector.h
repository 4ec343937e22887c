#pragma once

#include "core/feature/value.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace rankwright {

class BatchArena;

/// How a row of a list vector is held: as a view of its elements.
template <class T>
using ListCell = std::span<const T>;

/// The values of one expression for a batch of rows. A constant vector stores one value that stands for every
/// row. Strings and lists are views into columns or into the batch's arena, which the vector keeps alive.
/// Immutable; copies share their rows. A missing row reads as 0, "" or an empty list.
class Vector {
public:
  /// One alternative for each value type, in the order of `ValueType`.
  using Cells = std::variant<std::vector<std::int64_t>, std::vector<float>, std::vector<std::string_view>,
                             std::vector<ListCell<std::int64_t>>, std::vector<ListCell<float>>,
                             std::vector<ListCell<std::string_view>>>;

  /// What a vector consists of, as kernels make it.
  struct Parts {
    Cells cells;                          ///< one for each row, or a single one of a constant vector
    std::vector<std::uint8_t> valid = {}; ///< 1 where the cell has a value; empty when all have one
    std::shared_ptr<const BatchArena> arena = {};
  };

  /// No rows.
  Vector();
  Vector(Parts parts, std::uint32_t rowCount, bool constant);

  ValueType type() const { return type_; }
  std::uint32_t rowCount() const { return rowCount_; }
  bool isConstant() const { return constant_; }

  bool isMissing(std::uint32_t row) const {
    return !parts_->valid.empty() && parts_->valid[cellOf(row)] == 0;
  }
  std::int64_t int64At(std::uint32_t row) const { return cellAt<std::int64_t>(row); }
  float float32At(std::uint32_t row) const { return cellAt<float>(row); }
  std::string_view stringAt(std::uint32_t row) const { return cellAt<std::string_view>(row); }
  std::span<const std::int64_t> int64ListAt(std::uint32_t row) const {
    return cellAt<ListCell<std::int64_t>>(row);
  }
  std::span<const float> float32ListAt(std::uint32_t row) const { return cellAt<ListCell<float>>(row); }
  std::span<const std::string_view> stringListAt(std::uint32_t row) const {
    return cellAt<ListCell<std::string_view>>(row);
  }

  /// A copy of one row's value, for display and tests.
  Value valueAt(std::uint32_t row) const;

  /// The same constant for another number of rows. The vector must be constant.
  Vector withRowCount(std::uint32_t rowCount) const;

  /// The stored cells: `rowCount()` of them, one when constant. `Cell` must be that of the type.
  template <class Cell>
  std::span<const Cell> cells() const {
    return std::get<std::vector<Cell>>(parts_->cells);
  }

  /// 1 for each stored cell that has a value; empty when all have one.
  std::span<const std::uint8_t> valid() const { return parts_->valid; }

private:
  std::uint32_t cellOf(std::uint32_t row) const { return constant_ ? 0 : row; }

  template <class Cell>
  const Cell& cellAt(std::uint32_t row) const {
    return std::get<std::vector<Cell>>(parts_->cells)[cellOf(row)];
  }

  std::shared_ptr<const Parts> parts_;
  ValueType type_ = ValueType::Int64;
  std::uint32_t rowCount_ = 0;
  bool constant_ = false;
};

/// A constant vector of that type for one row. `value` must be missing or of the type.
Vector constantVector(ValueType type, const Value& value);

/// Calls `visitor.template operator()<Cell>()` with the cell type that vectors of `type` hold.
template <class Visitor>
auto withCellOf(ValueType type, Visitor&& visitor) {
  switch (type) {
  case ValueType::Float32:
    return visitor.template operator()<float>();
  case ValueType::String:
    return visitor.template operator()<std::string_view>();
  case ValueType::Int64List:
    return visitor.template operator()<ListCell<std::int64_t>>();
  case ValueType::Float32List:
    return visitor.template operator()<ListCell<float>>();
  case ValueType::StringList:
    return visitor.template operator()<ListCell<std::string_view>>();
  case ValueType::Int64:
    break;
  }
  return visitor.template operator()<std::int64_t>();
}

} // namespace rankwright
