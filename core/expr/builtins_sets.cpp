#include "core/expr/builtins.h"
#include "core/expr/element_set.h"
#include "core/expr/growth_limit.h"
#include "core/expr/operand_check.h"

#include <algorithm>
#include <array>
#include <optional>

namespace rankwright {

namespace {

/// Each element that `chosen` holds for, once, in order. NaN equals nothing and stays as often as it stands.
template <class T, class Chosen>
std::size_t appendDistinct(std::span<T> out, std::size_t size, ListCell<T> list, ElementSet<T>& seen,
                           const Chosen& chosen) {
  for (const auto& element : list)
    if (chosen(element) && seen.insert(element)) out[size++] = element;
  return size;
}

template <class T>
Vector distinctKernel(std::span<const Vector> operands, const Batch& batch) {
  ElementSet<T> seen;
  const auto distinct = [&](ListCell<T> list) {
    seen.clear();
    const auto out = batch.arena->makeList<T>(list.size());
    return ListCell<T>(out.first(appendDistinct(out, 0, list, seen, [](const T&) { return true; })));
  };
  return mapCells<ListCell<T>>(distinct, operands, batch);
}

template <class T>
Vector intersectKernel(std::span<const Vector> operands, const Batch& batch) {
  ElementSet<T> seen;
  ElementSet<T> wanted;
  const auto intersect = [&](ListCell<T> a, ListCell<T> b) {
    seen.clear();
    wanted.assign(b);
    const auto out = batch.arena->makeList<T>(a.size());
    const auto isWanted = [&](const T& element) { return wanted.contains(element); };
    return ListCell<T>(out.first(appendDistinct(out, 0, a, seen, isWanted)));
  };
  return mapCells<ListCell<T>, ListCell<T>>(intersect, operands, batch);
}

template <class T>
Vector unionKernel(std::span<const Vector> operands, const Batch& batch) {
  ElementSet<T> seen;
  const auto all = [](const T&) { return true; };
  const auto unite = [&](ListCell<T> a, ListCell<T> b) -> std::optional<ListCell<T>> {
    seen.clear();
    const auto out = batch.arena->makeList<T>(a.size() + b.size());
    auto size = appendDistinct(out, 0, a, seen, all);
    size = appendDistinct(out, size, b, seen, all);
    if (size > kMostElements) return std::nullopt;
    return ListCell<T>(out.first(size));
  };
  return mapCells<ListCell<T>, ListCell<T>>(unite, operands, batch);
}

template <class KernelOf>
Resolved resolveSets(std::span<const Operand> operands, const KernelOf& kernelOf) {
  const auto check = OperandCheck(operands).list(0).list(1);
  if (!check) return check.misfit();
  const auto type = commonElementType(operands);
  if (!type) return tl::unexpected(type.error());
  return Resolution{listOf(*type), withElements(operands, *type), withElementOf(*type, kernelOf)};
}

Resolved resolveDistinct(std::span<const Operand> operands) {
  return resolveSets(operands, []<class T>() -> Kernel { return &distinctKernel<T>; });
}
Resolved resolveIntersect(std::span<const Operand> operands) {
  return resolveSets(operands, []<class T>() -> Kernel { return &intersectKernel<T>; });
}
Resolved resolveUnion(std::span<const Operand> operands) {
  return resolveSets(operands, []<class T>() -> Kernel { return &unionKernel<T>; });
}

constexpr std::array kBuiltins = {
    Builtin{"distinct", 1, 1, &resolveDistinct},
    Builtin{"intersect", 2, 2, &resolveIntersect},
    Builtin{"union", 2, 2, &resolveUnion},
};

} // namespace

std::span<const Builtin> setBuiltins() {
  return kBuiltins;
}

} // namespace rankwright
