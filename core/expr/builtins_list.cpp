#include "core/base/result.h"
#include "core/expr/builtins.h"
#include "core/expr/operand_check.h"
#include "core/expr/stretch.h"
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
Vector lengthKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<ListCell<T>>([](ListCell<T> list) { return static_cast<std::int64_t>(list.size()); },
                               operands, batch);
}

std::int64_t lengthOfText(std::string_view text) {
  return static_cast<std::int64_t>(countCodePoints(text));
}

/// Numbers in their order, text by code points. NaN stands behind everything.
template <class T>
bool precedes(const T& a, const T& b) {
  if (a != a || b != b) return a == a && b != b;
  return a < b;
}

template <class T>
bool succeeds(const T& a, const T& b) {
  if (a != a || b != b) return a == a && b != b;
  return b < a;
}

template <class T>
std::span<T> sorted(ListCell<T> list, bool descending, BatchArena& arena) {
  const auto elements = arena.makeList<T>(list.size());
  std::ranges::copy(list, elements.begin());
  std::ranges::stable_sort(elements, descending ? &succeeds<T> : &precedes<T>);
  return elements;
}

template <class T>
Vector sortKernel(std::span<const Vector> operands, const Batch& batch) {
  const auto sort = [&](ListCell<T> list, std::int64_t descending) {
    return ListCell<T>(sorted(list, descending != 0, *batch.arena));
  };
  if (operands.size() == 2) return mapCells<ListCell<T>, std::int64_t>(sort, operands, batch);
  return mapCells<ListCell<T>>([&](ListCell<T> list) { return sort(list, 0); }, operands, batch);
}

template <class T>
ListCell<T> firstOf(ListCell<T> list, std::int64_t count) {
  return list.first(static_cast<std::size_t>(std::clamp<std::int64_t>(count, 0, std::ssize(list))));
}

template <class T>
Vector topKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<ListCell<T>, std::int64_t>(&firstOf<T>, operands, batch);
}

template <class T>
Vector largestKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<ListCell<T>, std::int64_t>(
      [&](ListCell<T> list, std::int64_t count) {
        return firstOf<T>(sorted(list, true, *batch.arena), count);
      },
      operands, batch);
}

template <class T>
ListCell<T> stretchOfList(ListCell<T> list, std::int64_t position, std::int64_t length) {
  const auto stretch = stretchOf(position, length, list.size());
  return list.subspan(stretch.begin, stretch.size);
}

template <class T>
Vector sliceKernel(std::span<const Vector> operands, const Batch& batch) {
  if (operands.size() == 3)
    return mapCells<ListCell<T>, std::int64_t, std::int64_t>(&stretchOfList<T>, operands, batch);
  return mapCells<ListCell<T>, std::int64_t>(
      [](ListCell<T> list, std::int64_t position) { return stretchOfList(list, position, kToTheEnd); },
      operands, batch);
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

Resolved resolveLen(std::span<const Operand> operands) {
  const auto type = operands[0].type;
  if (isList(type))
    return Resolution{
        ValueType::Int64, {type}, withElementOf(type, []<class T>() -> Kernel { return &lengthKernel<T>; })};
  if (type != ValueType::String)
    return misfitAt(0, fmt::format("takes a list or a string, not {}", describe(type)));
  return Resolution{ValueType::Int64, {type}, &elementwise<&lengthOfText>};
}

/// A function from a list, whose further operands are int64, to a list of the same elements.
template <class KernelOf>
Resolution ofSameElements(std::span<const Operand> operands, const KernelOf& kernelOf) {
  const auto list = operands[0].type;
  std::vector types(operands.size(), ValueType::Int64);
  types[0] = list;
  return {list, std::move(types), withElementOf(list, kernelOf)};
}

Resolved resolveTop(std::span<const Operand> operands) {
  const auto check = OperandCheck(operands).list(0).wholeNumber(1, "number of elements");
  if (!check) return check.misfit();
  return ofSameElements(operands, []<class T>() -> Kernel { return &topKernel<T>; });
}

Resolved resolveTopk(std::span<const Operand> operands) {
  const auto check = OperandCheck(operands).list(0).wholeNumber(1, "number of elements");
  if (!check) return check.misfit();
  return ofSameElements(operands, []<class T>() -> Kernel { return &largestKernel<T>; });
}

Resolved resolveSort(std::span<const Operand> operands) {
  const auto check = OperandCheck(operands).list(0).wholeNumber(1, "condition");
  if (!check) return check.misfit();
  return ofSameElements(operands, []<class T>() -> Kernel { return &sortKernel<T>; });
}

Resolved resolveSlice(std::span<const Operand> operands) {
  const auto check =
      OperandCheck(operands).list(0).wholeNumber(1, "position").wholeNumber(2, "number of elements");
  if (!check) return check.misfit();
  return ofSameElements(operands, []<class T>() -> Kernel { return &sliceKernel<T>; });
}

constexpr std::array kBuiltins = {
    Builtin{kListOf, 0, kAnyNumber, &resolveListOf},
    Builtin{"len", 1, 1, &resolveLen},
    Builtin{"top", 2, 2, &resolveTop},
    Builtin{"topk", 2, 2, &resolveTopk},
    Builtin{"sort", 1, 2, &resolveSort},
    Builtin{"slice", 2, 3, &resolveSlice},
};

} // namespace

std::span<const Builtin> listBuiltins() {
  return kBuiltins;
}

} // namespace rankwright
