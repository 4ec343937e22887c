#pragma once

#include "core/model/encoded_batch.h"

#include <cstdint>
#include <random>

namespace rankwright {

/// Rows with up to three ids a cell, some cells empty, and x that is seldom 1. Field f has ids [f·ids, (f +
/// 1)·ids).
inline EncodedBatch randomRows(std::mt19937& random, std::uint32_t rowCount, std::uint32_t fieldCount,
                               std::uint32_t idsOfField) {
  EncodedBatch batch;
  batch.rowCount = rowCount;
  batch.fieldCount = fieldCount;
  std::normal_distribution<float> x;
  for (std::uint32_t cell = 0; cell < rowCount * fieldCount; ++cell) {
    for (auto left = random() % 4; left > 0; --left) {
      batch.ids.push_back((cell % fieldCount) * idsOfField + random() % idsOfField);
      batch.values.push_back(x(random));
    }
    batch.offsets.push_back(static_cast<std::uint32_t>(batch.ids.size()));
  }
  return batch;
}

} // namespace rankwright
