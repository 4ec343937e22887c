#pragma once

#include "core/feature/value.h"

#include <cassert>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

namespace rankwright {

/// How a row of a list vector is held: as a view of its elements.
template <class T>
using ListCell = std::span<const T>;

namespace detail {

template <class Cell>
struct TypeOfCell;
template <>
struct TypeOfCell<std::int64_t> : std::integral_constant<ValueType, ValueType::Int64> {};
template <>
struct TypeOfCell<float> : std::integral_constant<ValueType, ValueType::Float32> {};
template <>
struct TypeOfCell<std::string_view> : std::integral_constant<ValueType, ValueType::String> {};
template <class T>
struct TypeOfCell<ListCell<T>> : std::integral_constant<ValueType, listOf(TypeOfCell<T>::value)> {};

} // namespace detail

/// The type of vectors that hold such cells.
template <class Cell>
inline constexpr ValueType kTypeOfCell = detail::TypeOfCell<Cell>::value;

/// The values of one expression for a batch of rows. A constant vector stores one value that stands for every
/// row. Cells are a view: of a column, or of the batch's arena; the vectors that an evaluation hands out keep
/// what they view alive. Immutable; copies share their rows. A missing row reads as 0, "" or an empty list.
class Vector {
public:
  /// No rows.
  Vector() = default;

  /// `rowCount` cells, or a single one of a constant vector. `valid` is 1 where the cell has a value, nullptr
  /// when all have one. Without `owner` somebody else keeps the cells alive.
  template <class Cell>
  Vector(const Cell* cells, const std::uint8_t* valid, std::uint32_t rowCount, bool constant,
         std::shared_ptr<const void> owner = {})
      : cells_(cells),
        valid_(valid),
        rowCount_(rowCount),
        type_(kTypeOfCell<Cell>),
        constant_(constant),
        owner_(std::move(owner)) {}

  ValueType type() const { return type_; }
  std::uint32_t rowCount() const { return rowCount_; }
  bool isConstant() const { return constant_; }

  bool isMissing(std::uint32_t row) const { return valid_ && valid_[cellOf(row)] == 0; }
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

  /// One row of this vector as a constant for `rowCount` rows.
  Vector constantOf(std::uint32_t row, std::uint32_t rowCount) const;

  /// The same rows, which somebody else keeps alive.
  Vector view() const {
    auto copy = *this;
    copy.owner_.reset();
    return copy;
  }

  /// The same rows, kept alive by `owner` as well.
  Vector keptBy(std::shared_ptr<const void> owner) const;

  /// The stored cells: `rowCount()` of them, one when constant. `Cell` must be that of the type.
  template <class Cell>
  std::span<const Cell> cells() const {
    return {data<Cell>(), cellCount()};
  }

  /// 1 for each stored cell that has a value; empty when all have one.
  std::span<const std::uint8_t> valid() const {
    return valid_ ? std::span(valid_, cellCount()) : std::span<const std::uint8_t>();
  }

private:
  std::size_t cellCount() const { return constant_ ? 1 : rowCount_; }
  std::uint32_t cellOf(std::uint32_t row) const { return constant_ ? 0 : row; }

  template <class Cell>
  const Cell* data() const {
    assert(type_ == kTypeOfCell<Cell>);
    return static_cast<const Cell*>(cells_);
  }

  template <class Cell>
  const Cell& cellAt(std::uint32_t row) const {
    return data<Cell>()[cellOf(row)];
  }

  const void* cells_ = nullptr;
  const std::uint8_t* valid_ = nullptr;
  std::uint32_t rowCount_ = 0;
  ValueType type_ = ValueType::Int64;
  bool constant_ = false;
  std::shared_ptr<const void> owner_;
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
