#pragma once

#include <cstddef>
#include <cstdint>

namespace rankwright {

/// values ← max(0, values), and with a rate values ← values · kept / (1 − rate).
void reluDropout(float* values, std::size_t count, double rate, std::uint64_t noise);

/// slope of max(0, ·) with dropout by what it gave: out = outer · (given > 0) · factor.
void maskedSlope(const float* outer, const float* given, std::size_t count, float factor, float* out);

/// values ← kept / (1 − rate), 0 elsewhere.
void drawMask(float* values, std::size_t count, double rate, std::uint64_t noise);

} // namespace rankwright
