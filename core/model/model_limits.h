#pragma once

#include <cstddef>
#include <cstdint>

namespace rankwright {

// Bounds of what a configuration may ask for and a saved model may claim: far above any sensible model, low
// enough that sizes computed from them fit 64 bits and a damaged file cannot make us allocate without end.
inline constexpr double kMaxHashBuckets = 1 << 26;
inline constexpr double kMaxEmbedding = 4096;
inline constexpr double kMaxBatchSize = 1 << 24;
inline constexpr std::size_t kMaxHiddenLayers = 16;
inline constexpr std::int64_t kMaxHiddenUnits = 1 << 16;
inline constexpr double kMaxExperts = 64;
inline constexpr double kMaxNumberBuckets = 65536;
inline constexpr double kMaxCount = 1e9;

} // namespace rankwright
