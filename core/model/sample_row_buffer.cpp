#include "core/model/sample_row_buffer.h"

namespace rankwright {

SampleRowBuffer::SampleRowBuffer(const SampleShape& shape) : labelCount_(shape.labels.size()) {
  rows_.fieldCount = shape.fieldCount;
}

void SampleRowBuffer::append(const SampleBlock& block, std::uint32_t row) {
  const auto fields = std::size_t{rows_.fieldCount};
  const auto boundOf = [&block](std::size_t cell) {
    return block.offsets.empty() ? cell : std::size_t{block.offsets[cell]};
  };
  const auto begin = boundOf(row * fields);
  const auto end = boundOf((row + 1) * fields);
  const auto shift = rows_.ids.size() - begin; // may wrap around, as it should
  for (auto cell = row * fields + 1; cell <= (row + 1) * fields; ++cell)
    rows_.offsets.push_back(static_cast<std::uint32_t>(boundOf(cell) + shift));
  for (auto entry = begin; entry < end; ++entry) {
    rows_.ids.push_back(block.ids[entry]);
    rows_.values.push_back(block.values.empty() ? 1 : block.values[entry]);
  }
  const auto labels = block.labels.subspan(row * labelCount_, labelCount_);
  labels_.insert(labels_.end(), labels.begin(), labels.end());
  weights_.push_back(block.weights.empty() ? 1 : block.weights[row]);
  if (!block.users.empty()) users_.push_back(block.users[row]);
  ++rows_.rowCount;
}

void SampleRowBuffer::clear() {
  rows_.rowCount = 0;
  rows_.offsets.resize(1);
  rows_.ids.clear();
  rows_.values.clear();
  labels_.clear();
  weights_.clear();
  users_.clear();
}

} // namespace rankwright
