#include "core/expr/list_statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <type_traits>

namespace rankwright {

namespace {

/// What sums of elements are taken in: unsigned integers wrap around where signed ones must not overflow.
template <class Number>
using Accumulator = std::conditional_t<std::is_same_v<Number, std::int64_t>, std::uint64_t, double>;

double absolute(double x) {
  return std::fabs(x);
}

/// The largest absolute value, NaN when there is one.
template <class Number>
double largestOf(std::span<const Number> list) {
  double largest = 0;
  for (const auto element : list) {
    if (element != element) return static_cast<double>(element);
    largest = std::max(largest, absolute(static_cast<double>(element)));
  }
  return largest;
}

template <class Number>
double sumOfPowers(std::span<const Number> list, double scale, double p) {
  double sum = 0;
  for (const auto element : list)
    sum += std::pow(absolute(static_cast<double>(element)) / scale, p);
  return sum;
}

template <class Number>
double sumOfAbsolutes(std::span<const Number> list) {
  double sum = 0;
  for (const auto element : list)
    sum += absolute(static_cast<double>(element));
  return sum;
}

template <class Number>
double sumOfProducts(std::span<const Number> a, std::span<const Number> b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
  return sum;
}

// Scaled by the largest element, so that no power overflows.
template <class Number>
double scaledNorm(std::span<const Number> list, double p) {
  const auto largest = largestOf(list);
  if (std::isinf(p) || largest == 0 || !std::isfinite(largest)) return largest;
  return largest * std::pow(sumOfPowers(list, largest, p), 1 / p);
}

/// Lists whose sums are taken side by side: a sum alone spends its time waiting for its last addition.
constexpr std::size_t kAtATime = 4;

template <class Number>
using Lists = std::span<const std::span<const Number>>;

template <class Number>
bool haveOneSize(Lists<Number> lists) {
  return std::ranges::all_of(lists, [&](const auto& list) { return list.size() == lists[0].size(); });
}

/// The sums of four lists of one size, each a variable of its own so that it stays in a register.
template <class Number>
std::array<double, kAtATime> sumsOf(Lists<Number> lists) {
  const auto *a = lists[0].data(), *b = lists[1].data(), *c = lists[2].data(), *d = lists[3].data();
  double sumA = 0, sumB = 0, sumC = 0, sumD = 0;
  for (std::size_t i = 0, size = lists[0].size(); i < size; ++i) {
    sumA += static_cast<double>(a[i]);
    sumB += static_cast<double>(b[i]);
    sumC += static_cast<double>(c[i]);
    sumD += static_cast<double>(d[i]);
  }
  return {sumA, sumB, sumC, sumD};
}

} // namespace

template <class Number>
Number sumOf(std::span<const Number> list) {
  Accumulator<Number> sum = 0;
  for (const auto element : list)
    sum += static_cast<Accumulator<Number>>(element);
  return static_cast<Number>(sum);
}

template <class Number>
std::optional<double> meanOf(std::span<const Number> list) {
  if (list.empty()) return std::nullopt;
  double sum = 0;
  for (const auto element : list)
    sum += static_cast<double>(element);
  return sum / static_cast<double>(list.size());
}

template <class Number>
void meansOf(Lists<Number> lists, std::span<float> means, std::span<std::uint8_t> has) {
  for (std::size_t i = 0; i < lists.size();) {
    const auto next = lists.subspan(i, std::min(kAtATime, lists.size() - i));
    const bool together = next.size() == kAtATime && !next[0].empty() && haveOneSize(next);
    if (together) {
      const auto sums = sumsOf(next);
      for (std::size_t list = 0; list < kAtATime; ++list)
        means[i + list] = static_cast<float>(sums[list] / static_cast<double>(next[0].size()));
      std::ranges::fill(has.subspan(i, kAtATime), std::uint8_t{1});
    } else {
      for (std::size_t list = 0; list < next.size(); ++list) {
        const auto mean = meanOf(next[list]);
        means[i + list] = static_cast<float>(mean.value_or(0));
        has[i + list] = mean ? 1 : 0;
      }
    }
    i += next.size();
  }
}

template <class Number>
std::optional<double> varianceOf(std::span<const Number> list) {
  const auto mean = meanOf(list);
  if (!mean) return std::nullopt;
  double sum = 0;
  for (const auto element : list) {
    const auto distance = static_cast<double>(element) - *mean;
    sum += distance * distance;
  }
  return sum / static_cast<double>(list.size());
}

template <class Number>
std::optional<double> normOf(std::span<const Number> list, float p) {
  if (p <= 0) return std::nullopt;
  if (p != p) return static_cast<double>(p);
  if (p == 1) return sumOfAbsolutes(list);
  if (p == 2) return std::sqrt(sumOfProducts(list, list));
  return scaledNorm(list, static_cast<double>(p));
}

template <class Number>
std::optional<Number> dotProductOf(std::span<const Number> a, std::span<const Number> b) {
  if (a.size() != b.size()) return std::nullopt;
  Accumulator<Number> sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    sum += static_cast<Accumulator<Number>>(a[i]) * static_cast<Accumulator<Number>>(b[i]);
  return static_cast<Number>(sum);
}

template <class Number>
std::optional<double> cosineOf(std::span<const Number> a, std::span<const Number> b) {
  if (a.size() != b.size()) return std::nullopt;
  const auto lengthA = std::sqrt(sumOfProducts(a, a));
  const auto lengthB = std::sqrt(sumOfProducts(b, b));
  if (lengthA == 0 || lengthB == 0) return std::nullopt;
  const auto cosine = sumOfProducts(a, b) / (lengthA * lengthB);
  return cosine < -1 ? -1 : cosine > 1 ? 1 : cosine;
}

template std::int64_t sumOf(std::span<const std::int64_t>);
template float sumOf(std::span<const float>);
template std::optional<double> meanOf(std::span<const std::int64_t>);
template std::optional<double> meanOf(std::span<const float>);
template void meansOf(Lists<std::int64_t>, std::span<float>, std::span<std::uint8_t>);
template void meansOf(Lists<float>, std::span<float>, std::span<std::uint8_t>);
template std::optional<double> varianceOf(std::span<const std::int64_t>);
template std::optional<double> varianceOf(std::span<const float>);
template std::optional<double> normOf(std::span<const std::int64_t>, float);
template std::optional<double> normOf(std::span<const float>, float);
template std::optional<std::int64_t> dotProductOf(std::span<const std::int64_t>,
                                                  std::span<const std::int64_t>);
template std::optional<float> dotProductOf(std::span<const float>, std::span<const float>);
template std::optional<double> cosineOf(std::span<const std::int64_t>, std::span<const std::int64_t>);
template std::optional<double> cosineOf(std::span<const float>, std::span<const float>);

} // namespace rankwright
