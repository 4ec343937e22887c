#pragma once

#include "core/index/item_vectors.h"

#include <cstdint>
#include <random>
#include <vector>

namespace rankwright {

/// Made-up vectors: groups of near ones, as embeddings have them, of different lengths. Every third item has
/// none.
inline ItemVectors sampleVectors(std::uint32_t count, std::uint32_t dimension, std::uint32_t seed = 1) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal;
  std::vector<std::vector<float>> centres(20, std::vector<float>(dimension));
  for (auto& centre : centres)
    for (auto& number : centre)
      number = normal(random);
  ItemVectors vectors(dimension);
  std::vector<float> vector(dimension);
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto& centre = centres[random() % centres.size()];
    const auto length = 0.5F + static_cast<float>(random() % 100) / 100;
    for (std::size_t d = 0; d < dimension; ++d)
      vector[d] = length * (centre[d] + 0.5F * normal(random));
    (void)vectors.add(ItemId(i * 3 / 2), vector);
  }
  return vectors;
}

} // namespace rankwright
