#include "core/base/result.h"
#include "core/expr/builtins.h"
#include "core/expr/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace rankwright {

namespace {

template <class T>
Vector listOfKernel(std::span<const Vector> operands, const Batch& batch) {
  VectorWriter<ListCell<T>> writer(batch, allConstant(operands));
  for (std::uint32_t row = 0; row < writer.cellCount(); ++row) {
    if (anyMissing(operands, row)) continue;
    const auto list = batch.arena->makeList<T>(operands.size());
    std::ranges::transform(operands, list.begin(),
                           [&](const auto& operand) { return CellReader<T>(operand)[row]; });
    writer.write(row, list);
  }
  return std::move(writer).finish();
}

template <class T>
Vector containsKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<ListCell<T>, T>(
      [](ListCell<T> list, T element) -> std::int64_t {
        return std::find(list.begin(), list.end(), element) != list.end() ? 1 : 0;
      },
      operands, batch);
}

std::int64_t containsText(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos ? 1 : 0;
}

template <class T>
Vector lengthKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<ListCell<T>>([](ListCell<T> list) { return static_cast<std::int64_t>(list.size()); },
                               operands, batch);
}

std::int64_t lengthOfText(std::string_view text) {
  return static_cast<std::int64_t>(countCodePoints(text));
}

template <class T>
Vector topKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<ListCell<T>, std::int64_t>(
      [](ListCell<T> list, std::int64_t count) {
        return list.first(static_cast<std::size_t>(std::clamp<std::int64_t>(count, 0, std::ssize(list))));
      },
      operands, batch);
}

/// Calls `visitor.operator()<T>()` with the type that elements of `type` have in a cell.
template <class Visitor>
Kernel withElementOf(ValueType type, Visitor visitor) {
  switch (elementType(type)) {
  case ValueType::Int64:
    return visitor.template operator()<std::int64_t>();
  case ValueType::Float32:
    return visitor.template operator()<float>();
  default:
    return visitor.template operator()<std::string_view>();
  }
}

Resolved resolveListOf(std::span<const Operand> operands) {
  for (std::size_t i = 0; i < operands.size(); ++i)
    if (isList(operands[i].type))
      return misfitAt(i, fmt::format("cannot hold a {}", describe(operands[i].type)));
  const auto type = commonElementType(operands);
  if (!type) return tl::unexpected(type.error());
  const auto kernel = withElementOf(*type, []<class T>() -> Kernel { return &listOfKernel<T>; });
  return Resolution{listOf(*type), std::vector(operands.size(), *type), kernel};
}

Resolved resolveContains(std::span<const Operand> operands) {
  if (isList(operands[1].type))
    return misfitAt(1, fmt::format("looks for one value, not {}", describe(operands[1].type)));
  if (!isList(operands[0].type) && elementType(operands[0].type) != ValueType::String)
    return misfitAt(0, fmt::format("looks into a list or a string, not {}", describe(operands[0].type)));
  const auto type = commonElementType(operands);
  if (!type) return tl::unexpected(type.error());
  const auto kernel = isList(operands[0].type)
                          ? withElementOf(*type, []<class T>() -> Kernel { return &containsKernel<T>; })
                          : &elementwise<&containsText>;
  return Resolution{ValueType::Int64, withElements(operands, *type), kernel};
}

Resolved resolveLen(std::span<const Operand> operands) {
  const auto type = operands[0].type;
  if (isList(type))
    return Resolution{
        ValueType::Int64, {type}, withElementOf(type, []<class T>() -> Kernel { return &lengthKernel<T>; })};
  if (type != ValueType::String)
    return misfitAt(0, fmt::format("takes a list or a string, not {}", describe(type)));
  return Resolution{ValueType::Int64, {type}, &elementwise<&lengthOfText>};
}

Resolved resolveTop(std::span<const Operand> operands) {
  if (!isList(operands[0].type))
    return misfitAt(0, fmt::format("takes a list, not {}", describe(operands[0].type)));
  if (operands[1].type != ValueType::Int64)
    return misfitAt(1, fmt::format("takes an int64 number of elements, not {}", describe(operands[1].type)));
  const auto kernel = withElementOf(operands[0].type, []<class T>() -> Kernel { return &topKernel<T>; });
  return Resolution{operands[0].type, {operands[0].type, ValueType::Int64}, kernel};
}

constexpr std::array kBuiltins = {
    Builtin{kListOf, 0, kAnyNumber, &resolveListOf},
    Builtin{"contains", 2, 2, &resolveContains},
    Builtin{"len", 1, 1, &resolveLen},
    Builtin{"top", 2, 2, &resolveTop},
};

} // namespace

std::span<const Builtin> listBuiltins() {
  return kBuiltins;
}

} // namespace rankwright
