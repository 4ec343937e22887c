#pragma once

#include "core/model/sample_blocks.h"
#include "core/model/torch/training_batch.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// Deals training rows in batches. Each epoch takes the blocks in another order, and rows in another order
/// within `kWindowRows` of them, which follows from seed and epoch alone: memory does not grow with the
/// samples, and dealing can start anywhere. Borrows the samples.
class BatchDealer {
public:
  static constexpr std::size_t kWindowRows = std::size_t{1} << 18;

  BatchDealer(const SampleBlocks& samples, std::uint32_t batchSize, std::uint64_t seed)
      : samples_(samples), batchSize_(batchSize), seed_(seed) {}

  std::uint64_t batchCount() const { return (samples_.rowCount() + batchSize_ - 1) / batchSize_; }

  /// Begins the epoch before the batch with that number.
  void start(std::uint32_t epoch, std::uint64_t batch = 0);

  /// Where the rows of the next batch are; empty at the end of the epoch. Valid until the next call.
  std::span<const SamplePlace> next();

private:
  void fillWindow();

  const SampleBlocks& samples_;
  std::uint32_t batchSize_;
  std::uint64_t seed_;
  std::uint32_t epoch_ = 0;
  std::vector<std::uint32_t> order_; ///< of blocks
  std::size_t nextBlock_ = 0;
  std::vector<SamplePlace> window_;
  std::size_t dealt_ = 0; ///< of the window
};

} // namespace rankwright
