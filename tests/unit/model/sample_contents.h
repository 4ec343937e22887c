#pragma once

#include "core/model/sample_blocks.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace rankwright {

/// One row of samples with everything that may be left out written out.
struct SampleContent {
  std::vector<std::vector<std::pair<std::uint32_t, float>>> cells;
  std::vector<std::uint8_t> labels;
  float weight = 1;
  std::uint32_t user = 0;

  friend bool operator==(const SampleContent&, const SampleContent&) = default;
};

inline void appendContents(const SampleBlock& block, std::uint32_t fields, std::size_t labels,
                           std::vector<SampleContent>& contents) {
  for (std::uint32_t row = 0; row < block.rowCount; ++row) {
    SampleContent content;
    for (auto cell = row * fields; cell < (row + 1) * fields; ++cell) {
      auto& entries = content.cells.emplace_back();
      const auto begin = block.offsets.empty() ? cell : block.offsets[cell];
      const auto end = block.offsets.empty() ? cell + 1 : block.offsets[cell + 1];
      for (auto entry = begin; entry < end; ++entry)
        entries.emplace_back(block.ids[entry], block.values.empty() ? 1 : block.values[entry]);
    }
    for (std::size_t label = 0; label < labels; ++label)
      content.labels.push_back(block.labels[row * labels + label]);
    if (!block.weights.empty()) content.weight = block.weights[row];
    if (!block.users.empty()) content.user = block.users[row];
    contents.push_back(std::move(content));
  }
}

/// All rows of a set of samples.
inline std::vector<SampleContent> contentsOf(const SampleBlocks& samples) {
  std::vector<SampleContent> contents;
  for (std::uint32_t number = 0; number < samples.blockCount(); ++number)
    appendContents(samples.block(number), samples.fieldCount(), samples.labels().size(), contents);
  return contents;
}

} // namespace rankwright
