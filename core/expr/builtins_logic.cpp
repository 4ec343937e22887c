#include "core/base/result.h"
#include "core/expr/builtins.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace rankwright {

namespace {

std::int64_t both(std::int64_t a, std::int64_t b) {
  return a != 0 && b != 0 ? 1 : 0;
}
std::int64_t either(std::int64_t a, std::int64_t b) {
  return a != 0 || b != 0 ? 1 : 0;
}
std::int64_t negation(std::int64_t a) {
  return a == 0 ? 1 : 0;
}

template <auto Function>
Resolved resolveLogic(std::span<const Operand> operands) {
  for (std::size_t i = 0; i < operands.size(); ++i)
    if (elementType(operands[i].type) != ValueType::Int64)
      return misfitAt(i,
                      fmt::format("takes conditions, which are int64, not {}", describe(operands[i].type)));
  return Resolution{elementwiseResult(operands, ValueType::Int64), withElements(operands, ValueType::Int64),
                    &elementwise<Function>};
}

/// One byte a cell, whether or not any is missing.
const std::uint8_t* validityOf(const Vector& operand, const Batch& batch) {
  if (!operand.isConstant() && !operand.valid().empty()) return operand.valid().data();
  const auto valid = batch.arena->makeUninitialised<std::uint8_t>(std::max(batch.rowCount, 1U));
  std::ranges::fill(valid, static_cast<std::uint8_t>(operand.isConstant() && operand.isMissing(0) ? 0 : 1));
  return valid.data();
}

/// The vector as if every cell had a value.
template <class Cell>
Vector asWhole(const Vector& operand) {
  return Vector(operand.cells<Cell>().data(), nullptr, operand.rowCount(), operand.isConstant());
}

/// Whether a row has its result exactly when it has all operands: both branches lack the same rows, as values
/// of one column do, and the condition lacks no others.
bool hasAllOrNone(const Vector& condition, const Vector& yes, const Vector& no) {
  if (yes.isConstant() != no.isConstant() && !(yes.valid().empty() && no.valid().empty())) return false;
  if (yes.valid().data() != no.valid().data()) return false;
  if (yes.valid().empty() || condition.valid().empty()) return true;
  return !condition.isConstant() && condition.valid().data() == yes.valid().data();
}

template <class Cell>
Vector chooseKernel(std::span<const Vector> operands, const Batch& batch) {
  // By value, so that both are loaded and nothing branches.
  const auto choose = [](std::int64_t condition, Cell yes, Cell no) { return condition != 0 ? yes : no; };
  if (hasAllOrNone(operands[0], operands[1], operands[2]))
    return mapCells<std::int64_t, Cell, Cell>(choose, operands, batch);
  const std::array unmasked{asWhole<std::int64_t>(operands[0]), asWhole<Cell>(operands[1]),
                            asWhole<Cell>(operands[2])};
  const auto chosen = mapCells<std::int64_t, Cell, Cell>(choose, unmasked, batch);
  const CellReader<std::int64_t> condition(operands[0]);
  const auto* asked = validityOf(operands[0], batch);
  const auto* yes = validityOf(operands[1], batch);
  const auto* no = validityOf(operands[2], batch);
  VectorWriter<Cell> writer(batch, allConstant(operands));
  const auto [cells, valid] = writer.writeSome();
  for (std::uint32_t row = 0; row < cells.size(); ++row)
    valid[row] = asked[row] & (condition[row] != 0 ? yes[row] : no[row]);
  const auto from = chosen.template cells<Cell>();
  for (std::uint32_t row = 0; row < cells.size(); ++row)
    cells[row] = valid[row] != 0 ? from[row] : Cell{};
  return std::move(writer).finish();
}

/// Later operands are written first, so that earlier ones take their place where they have a value.
template <class Cell>
Vector coalesceKernel(std::span<const Vector> operands, const Batch& batch) {
  VectorWriter<Cell> writer(batch, allConstant(operands));
  const auto [cells, valid] = writer.writeSome();
  std::ranges::fill(cells, Cell{});
  std::ranges::fill(valid, std::uint8_t{0});
  for (auto operand = operands.rbegin(); operand != operands.rend(); ++operand) {
    const CellReader<Cell> reader(*operand);
    for (std::uint32_t row = 0; row < cells.size(); ++row) {
      if (reader.isMissing(row)) continue;
      cells[row] = reader[row];
      valid[row] = 1;
    }
  }
  return std::move(writer).finish();
}

Vector isMissingKernel(std::span<const Vector> operands, const Batch& batch) {
  VectorWriter<std::int64_t> writer(batch, operands[0].isConstant());
  const auto cells = writer.writeAll();
  for (std::uint32_t row = 0; row < cells.size(); ++row)
    cells[row] = operands[0].isMissing(row) ? 1 : 0;
  return std::move(writer).finish();
}

Vector identityKernel(std::span<const Vector> operands, const Batch&) {
  return operands[0];
}

/// The one type of operands that stand for the same result; they must be all lists or all scalars.
tl::expected<ValueType, Misfit> commonType(std::span<const Operand> operands) {
  for (std::size_t i = 1; i < operands.size(); ++i)
    if (isList(operands[i].type) != isList(operands[0].type))
      return misfitAt(i, fmt::format("cannot combine {} with {}", describe(operands[0].type),
                                     describe(operands[i].type)));
  const auto element = commonElementType(operands);
  if (!element) return element;
  return withElement(operands[0].type, *element);
}

Resolved resolveIf(std::span<const Operand> operands) {
  if (operands[0].type != ValueType::Int64)
    return misfitAt(0, fmt::format("takes a condition, which is int64, not {}", describe(operands[0].type)));
  auto type = commonType(operands.subspan(1));
  if (!type) {
    if (type.error().operand) ++*type.error().operand;
    return tl::unexpected(type.error());
  }
  const auto kernel = withCellOf(*type, []<class Cell>() -> Kernel { return &chooseKernel<Cell>; });
  return Resolution{*type, {ValueType::Int64, *type, *type}, kernel};
}

Resolved resolveCoalesce(std::span<const Operand> operands) {
  const auto type = commonType(operands);
  if (!type) return tl::unexpected(type.error());
  const auto kernel = withCellOf(*type, []<class Cell>() -> Kernel { return &coalesceKernel<Cell>; });
  return Resolution{*type, std::vector(operands.size(), *type), kernel};
}

Resolved resolveIsMissing(std::span<const Operand> operands) {
  return Resolution{ValueType::Int64, {operands[0].type}, &isMissingKernel};
}

Resolved resolveIdentity(std::span<const Operand> operands) {
  return Resolution{operands[0].type, {operands[0].type}, &identityKernel};
}

constexpr std::array kBuiltins = {
    Builtin{"&", 2, 2, &resolveLogic<&both>},
    Builtin{"|", 2, 2, &resolveLogic<&either>},
    Builtin{"!", 1, 1, &resolveLogic<&negation>},
    Builtin{"if", 3, 3, &resolveIf},
    Builtin{"coalesce", 1, kAnyNumber, &resolveCoalesce},
    Builtin{"is_missing", 1, 1, &resolveIsMissing},
    Builtin{"identity", 1, 1, &resolveIdentity},
};

} // namespace

std::span<const Builtin> logicBuiltins() {
  return kBuiltins;
}

} // namespace rankwright
