#include "core/model/memory_samples.h"

#include <algorithm>

namespace rankwright {

Result<MemorySamples> MemorySamples::create(SampleShape shape) {
  RW_CHECK(checkSampleShape(shape));
  return MemorySamples(std::move(shape));
}

Result<MemorySamples> MemorySamples::of(SampleShape shape, const EncodedSamples& samples) {
  RW_ASSIGN(auto made, create(std::move(shape)));
  RW_CHECK(made.append(samples));
  return made;
}

Status MemorySamples::append(const EncodedSamples& samples) {
  RW_CHECK(checkSamples(samples, shape_));
  for (std::uint32_t begin = 0; begin < samples.rows.rowCount;) {
    if (blocks_.empty() || blocks_.back().isFull()) blocks_.emplace_back(shape_.fieldCount);
    auto& block = blocks_.back();
    const auto end = begin + std::min(kBlockRows - block.rowCount(), samples.rows.rowCount - begin);
    block.append(samples, begin, end);
    begin = end;
  }
  rowCount_ += samples.rows.rowCount;
  return {};
}

bool MemorySamples::isUniform() const {
  return std::ranges::all_of(blocks_, [](const SampleBlockBuilder& each) {
    const auto block = each.block();
    return block.offsets.empty() && block.values.empty();
  });
}

} // namespace rankwright
