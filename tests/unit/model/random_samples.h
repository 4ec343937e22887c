#pragma once

#include "core/model/sample_block_builder.h"
#include "random_rows.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace rankwright {

/// What sets of samples may lack.
struct SampleTraits {
  bool singleEntries = false; ///< one id in every cell, x = 1
  bool weights = true;
  bool users = true;
};

/// Samples that own what `EncodedSamples` looks at.
struct OwnedSamples {
  EncodedBatch rows;
  std::vector<std::uint8_t> labels;
  std::vector<float> weights;
  std::vector<std::uint32_t> users;

  EncodedSamples view() const { return {rows, labels, weights, users}; }
};

inline EncodedBatch randomSingleRows(std::mt19937& random, std::uint32_t rowCount, std::uint32_t fieldCount,
                                     std::uint32_t idsOfField) {
  auto batch = emptyRow(fieldCount);
  batch.rowCount = rowCount;
  const auto cells = rowCount * fieldCount;
  batch.offsets.resize(cells + 1);
  for (std::uint32_t cell = 0; cell < cells; ++cell) {
    batch.offsets[cell + 1] = cell + 1;
    batch.ids.push_back((cell % fieldCount) * idsOfField + random() % idsOfField);
    batch.values.push_back(1);
  }
  return batch;
}

/// The shape of `randomSamples`: 3 fields of 50 ids, the labels click and install.
inline SampleShape randomShape(const SampleTraits& traits = {}) {
  return {3, 150, {"click", "install"}, traits.users};
}

inline OwnedSamples randomSamples(std::mt19937& random, std::uint32_t rowCount,
                                  const SampleTraits& traits = {}) {
  OwnedSamples samples;
  samples.rows =
      traits.singleEntries ? randomSingleRows(random, rowCount, 3, 50) : randomRows(random, rowCount, 3, 50);
  for (std::uint32_t row = 0; row < rowCount; ++row) {
    samples.labels.push_back(random() % 2);
    samples.labels.push_back(random() % 3);
    if (traits.weights) samples.weights.push_back(static_cast<float>(random() % 5));
    if (traits.users) samples.users.push_back(random() % 1000);
  }
  return samples;
}

} // namespace rankwright
