#include "core/expr/vector.h"

#include "core/expr/vector_writer.h"

#include <algorithm>
#include <string>

namespace rankwright {

namespace {

Value valueOf(std::int64_t cell) {
  return cell;
}
Value valueOf(float cell) {
  return cell;
}
Value valueOf(std::string_view cell) {
  return std::string(cell);
}

template <class T>
Value valueOf(ListCell<T> cell) {
  return std::vector<T>(cell.begin(), cell.end());
}

Value valueOf(ListCell<std::string_view> cell) {
  return std::vector<std::string>(cell.begin(), cell.end());
}

std::int64_t cellOf(std::int64_t value, BatchArena&) {
  return value;
}
float cellOf(float value, BatchArena&) {
  return value;
}
std::string_view cellOf(const std::string& value, BatchArena& arena) {
  return arena.copy(value);
}

template <class T>
auto cellOf(const std::vector<T>& values, BatchArena& arena) {
  using Element = decltype(cellOf(values.front(), arena));
  const auto elements = arena.makeList<Element>(values.size());
  std::ranges::transform(values, elements.begin(), [&](const T& value) { return cellOf(value, arena); });
  return ListCell<Element>(elements);
}

} // namespace

Value Vector::valueAt(std::uint32_t row) const {
  if (isMissing(row)) return std::monostate{};
  return withCellOf(type_, [&]<class Cell>() { return valueOf(cellAt<Cell>(row)); });
}

Vector Vector::withRowCount(std::uint32_t rowCount) const {
  auto copy = *this;
  copy.rowCount_ = rowCount;
  return copy;
}

Vector Vector::constantOf(std::uint32_t row, std::uint32_t rowCount) const {
  return withCellOf(type_, [&]<class Cell>() {
    const auto cell = cellOf(row);
    return Vector(data<Cell>() + cell, valid_ ? valid_ + cell : nullptr, rowCount, true, owner_);
  });
}

Vector Vector::keptBy(std::shared_ptr<const void> owner) const {
  auto copy = *this;
  using Owners = std::pair<std::shared_ptr<const void>, std::shared_ptr<const void>>;
  copy.owner_ = owner_ ? std::make_shared<const Owners>(owner_, std::move(owner)) : std::move(owner);
  return copy;
}

Vector constantVector(ValueType type, const Value& value) {
  const Batch batch{1, std::make_shared<BatchArena>(nullptr, BatchArena::kForValue)};
  if (isMissing(value))
    return withCellOf(
        type, [&]<class Cell>() { return VectorWriter<Cell>(batch, true).finish().keptBy(batch.arena); });
  return std::visit(
      [&]<class Held>(const Held& held) -> Vector {
        if constexpr (std::is_same_v<Held, std::monostate>) {
          return {};
        } else {
          VectorWriter<decltype(cellOf(held, *batch.arena))> writer(batch, true);
          writer.write(0, cellOf(held, *batch.arena));
          return std::move(writer).finish().keptBy(batch.arena);
        }
      },
      value);
}

} // namespace rankwright
