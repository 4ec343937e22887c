#pragma once

#include "core/model/sample_block_builder.h"

#include <cstdint>
#include <vector>

namespace rankwright {

/// Rows picked one by one from blocks.
class SampleRowBuffer {
public:
  explicit SampleRowBuffer(const SampleShape& shape);

  std::uint32_t rowCount() const { return rows_.rowCount; }

  /// Row `row` of a block of the shape.
  void append(const SampleBlock& block, std::uint32_t row);

  /// Valid until the next call.
  EncodedSamples samples() const { return {rows_, labels_, weights_, users_}; }

  /// Forgets the rows but keeps their memory.
  void clear();

private:
  std::size_t labelCount_;
  EncodedBatch rows_;
  std::vector<std::uint8_t> labels_;
  std::vector<float> weights_;
  std::vector<std::uint32_t> users_;
};

} // namespace rankwright
