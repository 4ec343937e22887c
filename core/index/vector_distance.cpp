#include "core/index/vector_distance.h"

#include <array>
#include <utility>

namespace rankwright {

namespace {

constexpr std::array<std::pair<std::string_view, VectorMetric>, 3> kMetrics = {{
    {"inner_product", VectorMetric::InnerProduct},
    {"cosine", VectorMetric::Cosine},
    {"l2", VectorMetric::L2},
}};

/// Sums that run side by side: the order of the additions is fixed, so that wider instructions give the same.
constexpr std::size_t kLanes = 16;

[[gnu::always_inline]] inline float total(std::array<float, kLanes>& lanes) {
  for (std::size_t width = kLanes / 2; width > 0; width /= 2)
    for (std::size_t i = 0; i < width; ++i)
      lanes[i] += lanes[i + width];
  return lanes[0];
}

template <class Term>
[[gnu::always_inline]] inline float sumOf(const float* a, const float* b, std::size_t size, Term term) {
  std::array<float, kLanes> lanes{};
  std::size_t at = 0;
  for (; at + kLanes <= size; at += kLanes)
    for (std::size_t i = 0; i < kLanes; ++i)
      lanes[i] += term(a[at + i], b[at + i]);
  for (; at < size; ++at)
    lanes[at % kLanes] += term(a[at], b[at]);
  return total(lanes);
}

[[gnu::always_inline]] inline float product(const float* a, const float* b, std::size_t size) {
  return -sumOf(a, b, size, [](float x, float y) { return x * y; });
}

[[gnu::always_inline]] inline float squares(const float* a, const float* b, std::size_t size) {
  return sumOf(a, b, size, [](float x, float y) { return (x - y) * (x - y); });
}

float productOf(const float* a, const float* b, std::size_t size) {
  return product(a, b, size);
}
float squaresOf(const float* a, const float* b, std::size_t size) {
  return squares(a, b, size);
}

#ifdef __x86_64__
// AVX2 alone knows no fused multiply-add, which would round differently.
[[gnu::target("avx2")]] float wideProductOf(const float* a, const float* b, std::size_t size) {
  return product(a, b, size);
}
[[gnu::target("avx2")]] float wideSquaresOf(const float* a, const float* b, std::size_t size) {
  return squares(a, b, size);
}
bool hasWide() {
  return __builtin_cpu_supports("avx2") != 0;
}
#else
constexpr auto wideProductOf = productOf;
constexpr auto wideSquaresOf = squaresOf;
bool hasWide() {
  return false;
}
#endif

} // namespace

std::string_view describe(VectorMetric metric) {
  for (const auto& [name, each] : kMetrics)
    if (each == metric) return name;
  return "unknown";
}

std::optional<VectorMetric> parseVectorMetric(std::string_view text) {
  for (const auto& [name, metric] : kMetrics)
    if (name == text) return metric;
  return std::nullopt;
}

VectorDistance distanceFor(VectorMetric metric) {
  const bool wide = hasWide();
  if (metric == VectorMetric::L2) return wide ? wideSquaresOf : squaresOf;
  return wide ? wideProductOf : productOf;
}

} // namespace rankwright
