#include "core/expr/input_reader.h"

#include <algorithm>

namespace rankwright {

namespace {

using Binding = InputTables::Binding;
using Layout = Binding::Layout;

/// Whether rows [first, first + count) all have a value.
bool allValid(const Column& column, std::uint32_t first, std::uint32_t count) {
  const auto words = column.parts().validity.span();
  const std::size_t end = std::size_t{first} + count;
  for (std::size_t row = first; row < end;) {
    const auto offset = row % 64;
    const auto bits = std::min<std::size_t>(64 - offset, end - row);
    const auto wanted = (bits == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << bits) - 1) << offset;
    if ((words[row / 64] & wanted) != wanted) return false;
    row += bits;
  }
  return true;
}

/// One byte a cell, nullptr when all have a value.
const std::uint8_t* readValidity(const Binding& binding, const Batch& batch, std::uint32_t cellCount) {
  const auto& column = *binding.column;
  if (binding.layout == Layout::Range && allValid(column, binding.first, cellCount)) return nullptr;
  const auto valid = batch.arena->makeUninitialised<std::uint8_t>(cellCount);
  bool all = true;
  for (std::uint32_t i = 0; i < cellCount; ++i) {
    valid[i] = column.isMissing(binding.rowFor(i)) ? 0 : 1;
    all &= valid[i] != 0;
  }
  return all ? nullptr : valid.data();
}

void read(const Column& column, std::uint32_t row, BatchArena&, std::int64_t& cell) {
  cell = column.int64At(row);
}

void read(const Column& column, std::uint32_t row, BatchArena&, float& cell) {
  cell = column.float32At(row);
}

void read(const Column& column, std::uint32_t row, BatchArena&, std::string_view& cell) {
  cell = column.dictionary().at(column.codeAt(row));
}

void read(const Column& column, std::uint32_t row, BatchArena&, ListCell<std::int64_t>& cell) {
  cell = column.int64ListAt(row);
}

void read(const Column& column, std::uint32_t row, BatchArena&, ListCell<float>& cell) {
  cell = column.float32ListAt(row);
}

void read(const Column& column, std::uint32_t row, BatchArena& arena, ListCell<std::string_view>& cell) {
  const auto codes = column.codeListAt(row);
  const auto strings = arena.makeUninitialised<std::string_view>(codes.size());
  std::ranges::transform(codes, strings.begin(), [&](auto code) { return column.dictionary().at(code); });
  cell = strings;
}

/// The numbers of a column as they lie there; nullptr for a type whose cells are made.
template <class Cell>
const Cell* numbersOf(const Column& column) {
  if constexpr (std::is_same_v<Cell, std::int64_t>)
    return column.parts().int64s.span().data();
  else if constexpr (std::is_same_v<Cell, float>)
    return column.parts().float32s.span().data();
  else
    return nullptr;
}

template <class Cell>
Vector readColumn(const Binding& binding, const Batch& batch) {
  const auto& column = *binding.column;
  const bool constant = binding.layout == Layout::Broadcast;
  const auto count = constant ? 1 : batch.rowCount;
  const auto* valid = readValidity(binding, batch, count);
  if (binding.layout == Layout::Range && numbersOf<Cell>(column))
    return Vector(numbersOf<Cell>(column) + binding.first, valid, count, false);
  const auto cells = batch.arena->makeUninitialised<Cell>(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    Cell cell{};
    if (!valid || valid[i] != 0) read(column, binding.rowFor(i), *batch.arena, cell);
    cells[i] = cell;
  }
  return Vector(static_cast<const Cell*>(cells.data()), valid, batch.rowCount, constant);
}

} // namespace

Vector readInput(const Binding& binding, ValueType type, const Batch& batch) {
  if (!binding.column || binding.column->type() != type)
    return constantVector(type, {}).withRowCount(batch.rowCount);
  return withCellOf(type, [&]<class Cell>() { return readColumn<Cell>(binding, batch); });
}

std::span<const std::uint32_t> readCodes(const Binding& binding, std::uint32_t missingCode,
                                         const Batch& batch) {
  const auto& column = *binding.column;
  if (binding.layout == Layout::Range && allValid(column, binding.first, batch.rowCount))
    return column.parts().codes.span().subspan(binding.first, batch.rowCount);
  const auto codes = batch.arena->makeUninitialised<std::uint32_t>(batch.rowCount);
  for (std::uint32_t i = 0; i < batch.rowCount; ++i) {
    const auto row = binding.rowFor(i);
    codes[i] = column.isMissing(row) ? missingCode : column.codeAt(row);
  }
  return codes;
}

} // namespace rankwright
