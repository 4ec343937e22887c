#pragma once

#include "core/base/result.h"
#include "core/model/encoded_batch.h"
#include "core/model/sample_blocks.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// Rows of a block, but for the last one of a set of samples.
inline constexpr std::uint32_t kBlockRows = 8192;

/// What all blocks of a set of samples have in common.
struct SampleShape {
  std::uint32_t fieldCount = 0;
  std::int64_t idCount = 0;
  std::vector<std::string> labels; ///< their names
  bool hasUsers = false;           ///< whether rows say whose they are

  friend bool operator==(const SampleShape&, const SampleShape&) = default;
};

/// Encoded rows with what training needs beside them, as a view.
struct EncodedSamples {
  const EncodedBatch& rows;
  std::span<const std::uint8_t> labels;      ///< [rows · labels], row by row: 0, 1 or `kUnknownLabel`
  std::span<const float> weights = {};       ///< [rows]; empty: all are 1
  std::span<const std::uint32_t> users = {}; ///< [rows] where the shape has users, else empty
};

/// Errors: InvalidArgument for no fields or labels, or so many ids that 32 bits cannot hold them.
Status checkSampleShape(const SampleShape& shape);

/// Whether rows fit a shape: numbers of labels, weights and users, labels of 0, 1 or unknown, weights that
/// are finite and not negative, finite x, and what `checkBatch` asks for. Errors: InvalidArgument, with the
/// first offending number.
Status checkSamples(const EncodedSamples& samples, const SampleShape& shape);

/// Collects the rows of one block.
class SampleBlockBuilder {
public:
  explicit SampleBlockBuilder(std::uint32_t fieldCount) : fieldCount_(fieldCount) {}

  std::uint32_t rowCount() const { return rowCount_; }
  bool isFull() const { return rowCount_ == kBlockRows; }

  /// Appends rows [`begin`, `end`) of samples that `checkSamples` accepts. The caller keeps within
  /// `kBlockRows`.
  void append(const EncodedSamples& samples, std::uint32_t begin, std::uint32_t end);

  /// What was appended, without what goes without saying: offsets where every cell has one entry, values and
  /// weights where all are 1. Valid until the next call.
  SampleBlock block() const;

  /// Forgets the rows but keeps their memory.
  void clear();

private:
  void appendCells(const EncodedBatch& rows, std::uint32_t begin, std::uint32_t end);

  std::uint32_t fieldCount_;
  std::uint32_t rowCount_ = 0;
  bool singleEntries_ = true; ///< every cell has one
  bool unitValues_ = true;
  bool unitWeights_ = true;
  std::vector<std::uint32_t> offsets_ = {0};
  std::vector<std::uint32_t> ids_;
  std::vector<float> values_;
  std::vector<std::uint8_t> labels_;
  std::vector<float> weights_;
  std::vector<std::uint32_t> users_;
};

/// Hands rows on to `builder`, and gives each block that is full to `take`, a callable that returns a Status.
template <class Take>
Status appendInBlocks(const EncodedSamples& samples, SampleBlockBuilder& builder, Take take) {
  for (std::uint32_t begin = 0; begin < samples.rows.rowCount;) {
    const auto room = kBlockRows - builder.rowCount();
    const auto end = begin + std::min(room, samples.rows.rowCount - begin);
    builder.append(samples, begin, end);
    begin = end;
    if (!builder.isFull()) break;
    RW_CHECK(take(builder.block()));
    builder.clear();
  }
  return {};
}

} // namespace rankwright
