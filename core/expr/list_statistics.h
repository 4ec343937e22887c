#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace rankwright {

/// Statistics of one list of int64 or float32, in double precision and in the order of the list, so that they
/// are the same everywhere. Infinities and NaN go through as IEEE 754 says.

/// The sum in the type of the elements: int64 wraps around, float32 is rounded once at the end.
template <class Number>
Number sumOf(std::span<const Number> list);

/// Nothing for the empty list.
template <class Number>
std::optional<double> meanOf(std::span<const Number> list);

/// The means of many lists, rounded to float32, and 1 where there is one, 0 and 0 for the empty list. `means`
/// and `has` are as many as the lists.
template <class Number>
void meansOf(std::span<const std::span<const Number>> lists, std::span<float> means,
             std::span<std::uint8_t> has);

/// The mean of the squared distances from the mean, taken in a second pass so that nothing cancels. Nothing
/// for the empty list.
template <class Number>
std::optional<double> varianceOf(std::span<const Number> list);

/// The p-norm; 0 for the empty list, the largest absolute value for an infinite p. Nothing for p <= 0.
template <class Number>
std::optional<double> normOf(std::span<const Number> list, float p);

/// The sum of products in the type of the elements, rounded as `sumOf`. Nothing for lists of different
/// length.
template <class Number>
std::optional<Number> dotProductOf(std::span<const Number> a, std::span<const Number> b);

/// From -1 to 1. Nothing for lists of different length, and where either has only zeros.
template <class Number>
std::optional<double> cosineOf(std::span<const Number> a, std::span<const Number> b);

} // namespace rankwright
