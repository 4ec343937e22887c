#include "core/model/torch/dropout_kernels.h"

#include "core/model/torch/vector_clones.h"

#include <cmath>

namespace rankwright {

namespace {

/// Noise of a place: a finaliser of MurmurHash3 over a counter, which the compiler can run in lanes.
inline std::uint32_t noiseAt(std::uint32_t counter, std::uint32_t key) {
  auto bits = counter * 0x9E3779B9U + key;
  bits ^= bits >> 16;
  bits *= 0x85EBCA6BU;
  bits ^= bits >> 13;
  bits *= 0xC2B2AE35U;
  bits ^= bits >> 16;
  return bits;
}

/// Below it a place is left out.
std::uint32_t thresholdOf(double rate) {
  return static_cast<std::uint32_t>(std::llround(rate * 4294967296.0) & 0xFFFFFFFF);
}

std::uint32_t keyOf(std::uint64_t noise) {
  return noiseAt(static_cast<std::uint32_t>(noise), noiseAt(static_cast<std::uint32_t>(noise >> 32), 1));
}

RW_VECTOR_CLONES void reluOnly(float* __restrict values, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i)
    values[i] = values[i] > 0 ? values[i] : 0;
}

RW_VECTOR_CLONES void reluMasked(float* __restrict values, std::uint32_t count, std::uint32_t threshold,
                                 std::uint32_t key, float factor) {
  for (std::uint32_t i = 0; i < count; ++i) {
    const float kept = noiseAt(i, key) >= threshold ? factor : 0;
    values[i] = values[i] > 0 ? values[i] * kept : 0;
  }
}

RW_VECTOR_CLONES void maskOnly(float* __restrict values, std::uint32_t count, std::uint32_t threshold,
                               std::uint32_t key, float factor) {
  for (std::uint32_t i = 0; i < count; ++i)
    values[i] = noiseAt(i, key) >= threshold ? factor : 0;
}

} // namespace

void reluDropout(float* values, std::size_t count, double rate, std::uint64_t noise) {
  if (rate == 0) return reluOnly(values, count);
  reluMasked(values, static_cast<std::uint32_t>(count), thresholdOf(rate), keyOf(noise),
             static_cast<float>(1 / (1 - rate)));
}

RW_VECTOR_CLONES void maskedSlope(const float* __restrict outer, const float* __restrict given,
                                  std::size_t count, float factor, float* __restrict out) {
  for (std::size_t i = 0; i < count; ++i)
    out[i] = given[i] > 0 ? outer[i] * factor : 0;
}

void drawMask(float* values, std::size_t count, double rate, std::uint64_t noise) {
  maskOnly(values, static_cast<std::uint32_t>(count), thresholdOf(rate), keyOf(noise),
           static_cast<float>(1 / (1 - rate)));
}

} // namespace rankwright
