#pragma once

#include "core/model/sample_blocks.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// Rows of samples side by side. Cells are as in `SampleBlock`.
struct TrainingBatch {
  std::uint32_t rows = 0;
  std::uint32_t fields = 0;
  std::uint32_t labelCount = 0;
  std::vector<std::uint32_t> offsets; ///< [rows · fields + 1]; empty when every cell has one entry
  std::vector<std::uint32_t> ids;
  std::vector<float> values;        ///< empty when all are 1
  std::vector<std::uint8_t> labels; ///< [rows · labels]
  std::vector<float> weights;       ///< [rows]

  bool isUniform() const { return offsets.empty(); }
  float value(std::size_t entry) const { return values.empty() ? 1 : values[entry]; }
  std::size_t begin(std::size_t cell) const { return offsets.empty() ? cell : offsets[cell]; }
};

/// Where a row of samples stands.
struct SamplePlace {
  std::uint32_t block = 0;
  std::uint32_t row = 0;
};

/// Copies rows of samples side by side. A block is looked up once, however many batches have rows of it.
/// Borrows the samples; for one thread.
class RowGatherer {
public:
  explicit RowGatherer(const SampleBlocks& samples) : samples_(samples), views_(samples.blockCount()) {}

  /// The rows in that order. The batch's memory is used again.
  void gather(std::span<const SamplePlace> places, TrainingBatch& batch);

private:
  const SampleBlock& blockAt(std::uint32_t number);

  const SampleBlocks& samples_;
  std::vector<SampleBlock> views_; ///< [blocks]; without rows before it is looked up
};

/// The entries of a batch by id: those of unique id g are [begin[g], begin[g + 1]) of `entries`, ascending.
struct EntryGroups {
  std::vector<std::uint32_t> ids; ///< in the order of their first entry
  std::vector<std::uint32_t> begin;
  std::vector<std::uint32_t> entries;
  std::vector<std::uint32_t> cells; ///< of each entry of the batch; empty when it is the entry's number
};

/// Groups entries by a counting sort. Keeps four bytes an id.
class EntryGrouper {
public:
  explicit EntryGrouper(std::int64_t idCount);

  void group(const TrainingBatch& batch, EntryGroups& groups);

private:
  void count(const TrainingBatch& batch, EntryGroups& groups);

  std::vector<std::uint32_t> slots_; ///< by id: its place in the groups, or none
  std::vector<std::uint32_t> next_;
};

} // namespace rankwright
