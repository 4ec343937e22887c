#include "core/expr/input_reader.h"

#include <algorithm>

namespace rankwright {

namespace {

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
  const auto strings = arena.makeList<std::string_view>(codes.size());
  std::ranges::transform(codes, strings.begin(), [&](auto code) { return column.dictionary().at(code); });
  cell = strings;
}

template <class Cell>
Vector readColumn(const InputTables::Binding& binding, const Batch& batch) {
  const auto& column = *binding.column;
  VectorWriter<Cell> writer(batch, binding.broadcast);
  for (std::uint32_t i = 0; i < writer.cellCount(); ++i) {
    const auto row = binding.rowFor(i);
    if (column.isMissing(row)) continue;
    Cell cell;
    read(column, row, *batch.arena, cell);
    writer.write(i, cell);
  }
  return std::move(writer).finish();
}

} // namespace

Vector readInput(const InputTables::Binding& binding, ValueType type, const Batch& batch) {
  if (!binding.column || binding.column->type() != type)
    return constantVector(type, {}).withRowCount(batch.rowCount);
  return withCellOf(type, [&]<class Cell>() { return readColumn<Cell>(binding, batch); });
}

} // namespace rankwright
