#include "core/expr/input_reader.h"

#include "core/expr/wide_loop.h"

#include <algorithm>
#include <cstring>

namespace rankwright {

namespace {

using Binding = InputTables::Binding;
using Layout = Binding::Layout;

/// Whether rows [first, first + count) all have a value.
bool isWhole(const Column& column, std::uint32_t first, std::uint32_t count) {
  if (!column.mayMiss()) return true;
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

/// Eight bits as eight bytes of 0 or 1, the lowest bit first.
std::uint64_t spreadBits(std::uint64_t bits) {
  constexpr std::uint64_t kEachByte = 0x0101010101010101;
  const auto oneBitEach = ((bits & 0xFF) * kEachByte) & 0x8040201008040201;
  return ((oneBitEach + 0x7F * kEachByte) >> 7) & kEachByte;
}

/// The validity of rows from a multiple of 8 on, in whole groups of 8.
void spreadValidity(std::span<const std::uint64_t> words, std::uint32_t first,
                    std::span<std::uint8_t> valid) {
  for (std::size_t i = 0; i + 8 <= valid.size(); i += 8) {
    const auto row = first + i;
    const auto bytes = spreadBits(words[row / 64] >> (row % 64));
    std::memcpy(&valid[i], &bytes, sizeof bytes);
  }
}

/// One byte a cell, nullptr when all have a value.
const std::uint8_t* readValidity(const Binding& binding, const Batch& batch, std::uint32_t cellCount) {
  const auto& column = *binding.column;
  if (!column.mayMiss()) return nullptr;
  const bool isRange = binding.layout == Layout::Range;
  if (isRange && isWhole(column, binding.first, cellCount)) return nullptr;
  const auto valid = batch.arena->makeUninitialised<std::uint8_t>(cellCount);
  const bool spread = isRange && binding.first % 8 == 0;
  if (spread) spreadValidity(column.parts().validity.span(), binding.first, valid);
  for (auto i = spread ? cellCount / 8 * 8 : 0; i < cellCount; ++i)
    valid[i] = column.isMissing(binding.rowFor(i)) ? 0 : 1;
  return allValid(valid) ? nullptr : valid.data();
}

void read(const Column& column, std::uint32_t row, std::int64_t& cell) {
  cell = column.int64At(row);
}

void read(const Column& column, std::uint32_t row, float& cell) {
  cell = column.float32At(row);
}

void read(const Column& column, std::uint32_t row, std::string_view& cell) {
  cell = column.dictionary().at(column.codeAt(row));
}

/// The numbers of a column, by the type of their cells or of the elements of those.
const PackedIntegers& numbersOf(const Column& column, std::int64_t) {
  return column.parts().integers;
}

const PackedFloats& numbersOf(const Column& column, float) {
  return column.parts().floats;
}

template <class Cell>
void readCells(const Binding& binding, const std::uint8_t* valid, BatchArena&, std::span<Cell> cells) {
  if constexpr (!std::is_same_v<Cell, std::string_view>) {
    // Narrowed numbers are widened in one loop; a missing one is stored as 0.
    if (binding.layout == Layout::Range)
      return numbersOf(*binding.column, Cell{}).decode(binding.first, cells.size(), cells.data());
  }
  for (std::uint32_t i = 0; i < cells.size(); ++i) {
    cells[i] = Cell{};
    if (!valid || valid[i] != 0) read(*binding.column, binding.rowFor(i), cells[i]);
  }
}

/// Where the lists of the rows lie among all elements.
std::span<const ElementSpan> listsOf(const Binding& binding, std::size_t rows, BatchArena& arena) {
  const auto lists = arena.makeUninitialised<ElementSpan>(rows);
  if (binding.layout == Layout::Range)
    binding.column->parts().offsets.decode(binding.first, lists);
  else
    for (std::uint32_t i = 0; i < rows; ++i)
      lists[i] = binding.column->elementsOf(binding.rowFor(i));
  return lists;
}

std::size_t countElements(std::span<const ElementSpan> lists) {
  std::size_t count = 0;
  for (const auto& list : lists)
    count += list.count;
  return count;
}

/// The numbers of all lists: where they lie, or widened in one stretch, so that a row allocates nothing.
template <class Number>
void readCells(const Binding& binding, const std::uint8_t*, BatchArena& arena,
               std::span<ListCell<Number>> cells) {
  const auto& numbers = numbersOf(*binding.column, Number{});
  const auto lists = listsOf(binding, cells.size(), arena);
  if (const auto* plain = numbers.plain().data()) {
    for (std::size_t i = 0; i < cells.size(); ++i)
      cells[i] = {plain + lists[i].first, lists[i].count};
    return;
  }
  auto* next = arena.makeUninitialised<Number>(countElements(lists)).data();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    numbers.decode(lists[i].first, lists[i].count, next);
    cells[i] = {next, lists[i].count};
    next += lists[i].count;
  }
}

/// The strings of all lists in one stretch, so that a row allocates nothing.
void readCells(const Binding& binding, const std::uint8_t*, BatchArena& arena,
               std::span<ListCell<std::string_view>> cells) {
  const auto& column = *binding.column;
  const auto lists = listsOf(binding, cells.size(), arena);
  auto* next = arena.makeUninitialised<std::string_view>(countElements(lists)).data();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    for (std::uint64_t k = 0; k < lists[i].count; ++k)
      next[k] = column.dictionary().at(column.parts().codes[lists[i].first + k]);
    cells[i] = {next, lists[i].count};
    next += lists[i].count;
  }
}

/// Chosen by masks instead of a condition, which would become a store now and then.
void replaceMissing(std::span<std::uint32_t> codes, const std::uint8_t* valid, std::uint32_t missingCode) {
  const auto replace = [=](std::uint32_t* __restrict to, const std::uint8_t* __restrict has) {
    for (std::size_t i = 0; i < codes.size(); ++i) {
      const auto mask = 0U - has[i];
      to[i] = (to[i] & mask) | (missingCode & ~mask);
    }
  };
  runWithWideVectors([&] { replace(codes.data(), valid); });
}

template <class Cell>
Vector readColumn(const Binding& binding, const Batch& batch) {
  const auto& column = *binding.column;
  const bool constant = binding.layout == Layout::Broadcast;
  const auto count = constant ? 1 : batch.rowCount;
  const auto* valid = readValidity(binding, batch, count);
  if constexpr (std::is_arithmetic_v<Cell>) {
    const auto plain = numbersOf(column, Cell{}).plain();
    if (binding.layout == Layout::Range && !plain.empty())
      return Vector(plain.data() + binding.first, valid, count, false);
  }
  const auto cells = batch.arena->makeUninitialised<Cell>(count);
  readCells(binding, valid, *batch.arena, cells);
  return Vector(static_cast<const Cell*>(cells.data()), valid, batch.rowCount, constant);
}

} // namespace

Vector readInput(const Binding& binding, ValueType type, const Batch& batch) {
  if (!binding.column || binding.column->type() != type)
    return constantVector(type, {}).withRowCount(batch.rowCount);
  return withCellOf(type, [&]<class Cell>() { return readColumn<Cell>(binding, batch); });
}

const std::uint8_t* readValidity(const Binding& binding, const Batch& batch) {
  return readValidity(binding, batch, batch.rowCount);
}

RowCodes readCodes(const Binding& binding, std::uint32_t missingCode, const Batch& batch) {
  const auto& column = *binding.column;
  const auto* valid = readValidity(binding, batch);
  const auto& stored = column.parts().codes;
  if (const auto plain = stored.plain(); binding.layout == Layout::Range && !valid && !plain.empty())
    return {plain.subspan(binding.first, batch.rowCount), nullptr};
  const auto codes = batch.arena->makeUninitialised<std::uint32_t>(batch.rowCount);
  if (binding.layout == Layout::Range)
    stored.decode(binding.first, batch.rowCount, codes.data());
  else
    for (std::uint32_t i = 0; i < batch.rowCount; ++i)
      codes[i] = stored[binding.rowFor(i)];
  if (valid) replaceMissing(codes, valid, missingCode);
  return {codes, valid};
}

} // namespace rankwright
