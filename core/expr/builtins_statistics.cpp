#include "core/base/result.h"
#include "core/expr/builtins.h"
#include "core/expr/list_statistics.h"
#include "core/expr/operand_check.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rankwright {

namespace {

// NaN wins, so that the result does not hang on the order; of two zeros the sign decides.
template <class T, bool Greatest>
T extremeOf(T a, T b) {
  if (a != a) return a;
  if (b != b) return b;
  if constexpr (std::is_same_v<T, float>)
    if (a == b) return std::signbit(a) == Greatest ? b : a;
  return (b < a) == Greatest ? a : b;
}

template <class T, bool Greatest>
std::optional<T> extremeOfList(ListCell<T> list) {
  if (list.empty()) return std::nullopt;
  auto extreme = list.front();
  for (const auto& element : list.subspan(1))
    extreme = extremeOf<T, Greatest>(extreme, element);
  return extreme;
}

template <class T, bool Greatest>
Vector extremeOfListKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<ListCell<T>>(&extremeOfList<T, Greatest>, operands, batch);
}

template <class T, bool Greatest>
Vector extremeKernel(std::span<const Vector> operands, const Batch& batch) {
  auto extreme = operands[0];
  for (const auto& operand : operands.subspan(1))
    extreme = elementwise<&extremeOf<T, Greatest>>(std::array{extreme, operand}, batch);
  return extreme;
}

template <bool Greatest>
Resolved resolveExtreme(std::span<const Operand> operands) {
  const bool ofList = operands.size() == 1;
  if (ofList && !isList(operands[0].type))
    return misfitAt(0, fmt::format("takes a list or several values, not {}", describe(operands[0].type)));
  const auto type = commonElementType(operands);
  if (!type) return tl::unexpected(type.error());
  const auto kernel = withElementOf(*type, [ofList]<class T>() -> Kernel {
    return ofList ? &extremeOfListKernel<T, Greatest> : &extremeKernel<T, Greatest>;
  });
  return Resolution{ofList ? *type : elementwiseResult(operands, *type), withElements(operands, *type),
                    kernel};
}

std::optional<float> asFloat(std::optional<double> number) {
  if (!number) return std::nullopt;
  return static_cast<float>(*number);
}

template <class T>
Vector sumKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<ListCell<T>>(&sumOf<T>, operands, batch);
}

/// A missing list reads as the empty one, which has no average either.
template <class T>
Vector averageKernel(std::span<const Vector> operands, const Batch& batch) {
  VectorWriter<float> writer(batch, operands[0].isConstant());
  const auto [means, has] = writer.writeSome();
  meansOf<T>(operands[0].cells<ListCell<T>>(), means, has);
  return std::move(writer).finish();
}

template <class T>
Vector varianceKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<ListCell<T>>([](ListCell<T> list) { return asFloat(varianceOf(list)); }, operands, batch);
}

template <class T>
Vector deviationKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<ListCell<T>>(
      [](ListCell<T> list) {
        const auto variance = varianceOf(list);
        return variance ? asFloat(std::sqrt(*variance)) : std::nullopt;
      },
      operands, batch);
}

constexpr float kEuclidean = 2;

/// The p-norm of each row, by default the Euclidean one.
template <class T, class F>
Vector mapNorms(const F& function, std::span<const Vector> operands, const Batch& batch) {
  if (operands.size() == 2) return mapCells<ListCell<T>, float>(function, operands, batch);
  return mapCells<ListCell<T>>([&](ListCell<T> list) { return function(list, kEuclidean); }, operands, batch);
}

template <class T>
Vector normKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapNorms<T>([](ListCell<T> list, float p) { return asFloat(normOf(list, p)); }, operands, batch);
}

template <class T>
std::optional<ListCell<float>> normalized(ListCell<T> list, float p, BatchArena& arena) {
  const auto norm = normOf(list, p);
  if (!norm || (*norm == 0 && !list.empty())) return std::nullopt;
  const auto scaled = arena.makeList<float>(list.size());
  std::ranges::transform(list, scaled.begin(),
                         [&](T element) { return static_cast<float>(static_cast<double>(element) / *norm); });
  return ListCell<float>(scaled);
}

template <class T>
Vector normalizeKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapNorms<T>([&](ListCell<T> list, float p) { return normalized(list, p, *batch.arena); }, operands,
                     batch);
}

template <class T>
Vector dotKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<ListCell<T>, ListCell<T>>(&dotProductOf<T>, operands, batch);
}

template <class T>
Vector cosineKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<ListCell<T>, ListCell<T>>(
      [](ListCell<T> a, ListCell<T> b) { return asFloat(cosineOf(a, b)); }, operands, batch);
}

/// A function of lists of numbers to a float32, or to their own type.
template <class KernelOf>
Resolved resolveNumbers(std::span<const Operand> operands, bool keepsType, const KernelOf& kernelOf) {
  const auto check = OperandCheck(operands).numbers(0).numbers(1);
  if (!check) return check.misfit();
  const auto type = commonNumberType(operands);
  return Resolution{keepsType ? *type : ValueType::Float32, withElements(operands, *type),
                    withNumberOf(*type, kernelOf)};
}

Resolved resolveSum(std::span<const Operand> operands) {
  return resolveNumbers(operands, true, []<class T>() -> Kernel { return &sumKernel<T>; });
}
Resolved resolveAvg(std::span<const Operand> operands) {
  return resolveNumbers(operands, false, []<class T>() -> Kernel { return &averageKernel<T>; });
}
Resolved resolveVar(std::span<const Operand> operands) {
  return resolveNumbers(operands, false, []<class T>() -> Kernel { return &varianceKernel<T>; });
}
Resolved resolveStd(std::span<const Operand> operands) {
  return resolveNumbers(operands, false, []<class T>() -> Kernel { return &deviationKernel<T>; });
}
Resolved resolveDot(std::span<const Operand> operands) {
  return resolveNumbers(operands, true, []<class T>() -> Kernel { return &dotKernel<T>; });
}
Resolved resolveCosine(std::span<const Operand> operands) {
  return resolveNumbers(operands, false, []<class T>() -> Kernel { return &cosineKernel<T>; });
}

template <class KernelOf>
Resolved resolveNorms(std::span<const Operand> operands, ValueType result, const KernelOf& kernelOf) {
  const auto check = OperandCheck(operands).numbers(0).oneNumber(1);
  if (!check) return check.misfit();
  std::vector types(operands.size(), ValueType::Float32);
  types[0] = operands[0].type;
  return Resolution{result, std::move(types), withNumberOf(operands[0].type, kernelOf)};
}

Resolved resolveNorm(std::span<const Operand> operands) {
  return resolveNorms(operands, ValueType::Float32, []<class T>() -> Kernel { return &normKernel<T>; });
}
Resolved resolveNormalize(std::span<const Operand> operands) {
  return resolveNorms(operands, ValueType::Float32List,
                      []<class T>() -> Kernel { return &normalizeKernel<T>; });
}

constexpr std::array kBuiltins = {
    Builtin{"min", 1, kAnyNumber, &resolveExtreme<false>},
    Builtin{"max", 1, kAnyNumber, &resolveExtreme<true>},
    Builtin{"sum", 1, 1, &resolveSum},
    Builtin{"avg", 1, 1, &resolveAvg},
    Builtin{"var", 1, 1, &resolveVar},
    Builtin{"std", 1, 1, &resolveStd},
    Builtin{"norm", 1, 2, &resolveNorm},
    Builtin{"normalize", 1, 2, &resolveNormalize},
    Builtin{"dot", 2, 2, &resolveDot},
    Builtin{"cosine", 2, 2, &resolveCosine},
};

} // namespace

std::span<const Builtin> statisticsBuiltins() {
  return kBuiltins;
}

} // namespace rankwright
