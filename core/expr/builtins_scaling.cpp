#include "core/base/result.h"
#include "core/expr/builtins.h"
#include "core/expr/operand_check.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <iterator>
#include <optional>

namespace rankwright {

namespace {

PartialResult<float> minMax(float x, float lo, float hi) {
  return {(x - lo) / (hi - lo), lo != hi};
}

PartialResult<float> zScore(float x, float mean, float deviation) {
  return {(x - mean) / deviation, !(deviation <= 0)};
}

// Box & Cox, An Analysis of Transformations (1964), equation 1. In double precision by expm1, which does not
// cancel for a small lambda.
std::optional<float> boxCox(float x, float lambda) {
  if (x <= 0) return std::nullopt;
  const auto logarithm = std::log(static_cast<double>(x));
  if (lambda == 0) return static_cast<float>(logarithm);
  return static_cast<float>(std::expm1(lambda * logarithm) / lambda);
}

std::optional<float> decay(float age, float halfLife) {
  if (halfLife <= 0) return std::nullopt;
  return std::exp2(-age / halfLife);
}

template <class Number>
std::int64_t binarize(Number x, Number threshold) {
  return x > threshold ? 1 : 0;
}

template <class Number>
PartialResult<Number> clampTo(Number x, Number lo, Number hi) {
  return {x < lo ? lo : hi < x ? hi : x, lo <= hi};
}

template <auto Function>
Resolved resolveScaling(std::span<const Operand> operands) {
  const auto type = commonNumberType(operands);
  if (!type) return tl::unexpected(type.error());
  return Resolution{elementwiseResult(operands, ValueType::Float32),
                    withElements(operands, ValueType::Float32), &elementwise<Function>};
}

Resolved resolveBinarize(std::span<const Operand> operands) {
  const auto type = commonNumberType(operands);
  if (!type) return tl::unexpected(type.error());
  const auto kernel = withNumberOf(*type, []<class T>() -> Kernel { return &elementwise<&binarize<T>>; });
  return Resolution{elementwiseResult(operands, ValueType::Int64), withElements(operands, *type), kernel};
}

Resolved resolveClamp(std::span<const Operand> operands) {
  const auto type = commonNumberType(operands);
  if (!type) return tl::unexpected(type.error());
  const auto kernel = withNumberOf(*type, []<class T>() -> Kernel { return &elementwise<&clampTo<T>>; });
  return Resolution{elementwiseResult(operands, *type), withElements(operands, *type), kernel};
}

/// Bounds that are counted faster than they are searched.
constexpr std::size_t kFewBounds = 16;

/// The number of ascending bounds that are not greater than `x`; none for NaN.
template <class Number>
std::int64_t countAscending(Number x, std::span<const Number> bounds) {
  if (bounds.size() <= kFewBounds)
    return std::ranges::count_if(bounds, [x](Number bound) { return bound <= x; });
  if (x != x) return 0;
  return std::upper_bound(bounds.begin(), bounds.end(), x) - bounds.begin();
}

/// The number of bounds that are not greater, for many numbers: bound by bound, so that no number waits for
/// another.
template <class Number>
void countBounds(std::span<const Number> numbers, std::span<const Number> bounds,
                 std::span<std::int64_t> counts) {
  std::ranges::fill(counts, 0);
  const auto count = [](const Number* from, Number bound, std::int64_t* __restrict to, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i)
      to[i] += bound <= from[i] ? 1 : 0;
  };
  runWithWideVectors([&] {
    for (const auto bound : bounds)
      count(numbers.data(), bound, counts.data(), numbers.size());
  });
}

template <class Number>
Vector fewBucketsKernel(const Vector& operand, std::span<const Number> bounds, const Batch& batch) {
  VectorWriter<std::int64_t> writer(batch, operand.isConstant());
  if (operand.isConstant() && operand.isMissing(0)) return std::move(writer).finish();
  const auto counts = writer.writeAll();
  countBounds(operand.cells<Number>(), bounds, counts);
  const auto* valid = operand.isConstant() ? nullptr : operand.valid().data();
  return detail::vectorWhere(counts, valid, batch, operand.isConstant());
}

template <class Number>
Vector bucketKernel(std::span<const Vector> operands, const Batch& batch) {
  const auto bounds = operands[1].cells<ListCell<Number>>()[0];
  if (bounds.size() <= kFewBounds && !isList(operands[0].type()))
    return fewBucketsKernel(operands[0], bounds, batch);
  return mapElements<Number>([bounds](Number x) { return countAscending<Number>(x, bounds); },
                             operands.first(1), batch);
}

template <class Number>
std::int64_t countNotGreater(Number x, ListCell<Number> bounds) {
  return std::ranges::count_if(bounds, [x](Number bound) { return bound <= x; });
}

/// The same for bounds of each row, in any order.
template <class Number>
Vector rowBucketKernel(std::span<const Vector> operands, const Batch& batch) {
  return mapCells<Number, ListCell<Number>>(&countNotGreater<Number>, operands, batch);
}

// Sorted first, so that long lists of both cost no square.
template <class Number>
Vector rowBucketsKernel(std::span<const Vector> operands, const Batch& batch) {
  std::vector<Number> sorted;
  const auto bucketOfEach = [&](ListCell<Number> list, ListCell<Number> bounds) {
    sorted.clear();
    std::ranges::copy_if(bounds, std::back_inserter(sorted), [](Number bound) { return bound == bound; });
    std::ranges::sort(sorted);
    const auto buckets = batch.arena->makeList<std::int64_t>(list.size());
    std::ranges::transform(list, buckets.begin(),
                           [&sorted](Number x) { return countAscending<Number>(x, sorted); });
    return ListCell<std::int64_t>(buckets);
  };
  return mapCells<ListCell<Number>, ListCell<Number>>(bucketOfEach, operands, batch);
}

template <class Number>
bool ascend(std::span<const Number> bounds) {
  return std::adjacent_find(bounds.begin(), bounds.end(), std::greater_equal<>()) == bounds.end();
}

// Bounds are compared in the type they will have, since neighbouring integers can become the same float32.
bool boundsAscend(const Operand& bounds, ValueType type) {
  if (bounds.isEmptyList || bounds.literal->isMissing(0)) return true;
  if (elementType(bounds.type) == ValueType::Float32) return ascend(bounds.literal->float32ListAt(0));
  const auto integers = bounds.literal->int64ListAt(0);
  if (type == ValueType::Int64) return ascend(integers);
  const std::vector<float> floats(integers.begin(), integers.end());
  return ascend(std::span(floats));
}

Kernel bucketKernelOf(std::span<const Operand> operands, ValueType type) {
  const auto* literal = operands[1].literal;
  return withNumberOf(type, [&]<class T>() -> Kernel {
    if (literal && !literal->isMissing(0)) return &bucketKernel<T>;
    return isList(operands[0].type) ? &rowBucketsKernel<T> : &rowBucketKernel<T>;
  });
}

Resolved resolveBucket(std::span<const Operand> operands) {
  const auto check = OperandCheck(operands).number(0).numbers(1);
  if (!check) return check.misfit();
  const auto type = commonNumberType(operands);
  const auto& bounds = operands[1];
  if (bounds.literal && !boundsAscend(bounds, *type))
    return misfitAt(1, fmt::format("takes bounds that ascend: {}", toText(bounds.literal->valueAt(0))));
  return Resolution{elementwiseResult(operands.first(1), ValueType::Int64), withElements(operands, *type),
                    bucketKernelOf(operands, *type)};
}

constexpr std::array kBuiltins = {
    Builtin{"min_max", 3, 3, &resolveScaling<&minMax>},
    Builtin{"z_score", 3, 3, &resolveScaling<&zScore>},
    Builtin{"box_cox", 2, 2, &resolveScaling<&boxCox>},
    Builtin{"decay", 2, 2, &resolveScaling<&decay>},
    Builtin{"binarize", 2, 2, &resolveBinarize},
    Builtin{"clamp", 3, 3, &resolveClamp},
    Builtin{"bucket", 2, 2, &resolveBucket},
    Builtin{"bucketize", 2, 2, &resolveBucket},
};

} // namespace

std::span<const Builtin> scalingBuiltins() {
  return kBuiltins;
}

} // namespace rankwright
