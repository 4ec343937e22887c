#pragma once

#include "core/model/sample_block_builder.h"
#include "core/model/sample_blocks.h"

#include <cstdint>
#include <vector>

namespace rankwright {

/// Samples in memory, in blocks of `kBlockRows`.
class MemorySamples final : public SampleBlocks {
public:
  /// Errors: those of `checkSampleShape`.
  static Result<MemorySamples> create(SampleShape shape);

  /// All samples at once. Errors: those of `create` and `append`.
  static Result<MemorySamples> of(SampleShape shape, const EncodedSamples& samples);

  /// Errors: those of `checkSamples`; nothing was appended then.
  Status append(const EncodedSamples& samples);

  const SampleShape& shape() const { return shape_; }

  std::uint32_t fieldCount() const override { return shape_.fieldCount; }
  std::int64_t idCount() const override { return shape_.idCount; }
  const std::vector<std::string>& labels() const override { return shape_.labels; }
  std::uint64_t rowCount() const override { return rowCount_; }
  std::uint32_t blockCount() const override { return static_cast<std::uint32_t>(blocks_.size()); }
  SampleBlock block(std::uint32_t number) const override { return blocks_[number].block(); }
  bool isUniform() const override;

private:
  explicit MemorySamples(SampleShape shape) : shape_(std::move(shape)) {}

  SampleShape shape_;
  std::vector<SampleBlockBuilder> blocks_; ///< the last may have room
  std::uint64_t rowCount_ = 0;
};

} // namespace rankwright
