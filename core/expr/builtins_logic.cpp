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

template <class Cell>
Vector chooseKernel(std::span<const Vector> operands, const Batch& batch) {
  const CellReader<std::int64_t> condition(operands[0]);
  const std::array values{CellReader<Cell>(operands[1]), CellReader<Cell>(operands[2])};
  VectorWriter<Cell> writer(batch, allConstant(operands));
  for (std::uint32_t row = 0; row < writer.cellCount(); ++row) {
    if (operands[0].isMissing(row)) continue;
    const std::size_t chosen = condition[row] != 0 ? 0 : 1;
    if (!operands[1 + chosen].isMissing(row)) writer.write(row, values[chosen][row]);
  }
  return std::move(writer).finish();
}

template <class Cell>
Vector coalesceKernel(std::span<const Vector> operands, const Batch& batch) {
  VectorWriter<Cell> writer(batch, allConstant(operands));
  for (std::uint32_t row = 0; row < writer.cellCount(); ++row) {
    const auto present =
        std::ranges::find_if(operands, [&](const auto& operand) { return !operand.isMissing(row); });
    if (present != operands.end()) writer.write(row, CellReader<Cell>(*present)[row]);
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
