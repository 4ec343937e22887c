#pragma once

#include "core/base/buffer.h"
#include "core/base/result.h"
#include "core/feature/packed_unsigned.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace rankwright {

/// Elements [first, first + count) of a larger sequence.
struct ElementSpan {
  std::uint64_t first = 0;
  std::uint64_t count = 0;
};

/// Where the elements of each row lie when rows have several: row r has those from position r to position
/// r + 1. Rows of one fixed length store nothing; otherwise a position is stored as its distance from that of
/// its chunk's first row, which needs two bytes where rows have up to 64 elements on average. Reading is safe
/// whatever the bytes are. Immutable; copies share the memory.
class ChunkedOffsets {
public:
  static constexpr std::uint64_t kChunkRows = 1024;

  ChunkedOffsets() = default;

  /// Each of the rows has `length` elements.
  static ChunkedOffsets fixed(std::uint64_t length, std::uint64_t elementCount);

  /// Positions as they are, one more than there are rows. The first is 0 and none is less than the one
  /// before.
  static ChunkedOffsets absolute(std::vector<std::uint64_t> positions);

  /// Row r begins at `bases[r / kChunkRows] + distances[r]`; there are bases for every distance.
  static ChunkedOffsets chunked(PackedUnsigned distances, Buffer<std::uint64_t> bases,
                                std::uint64_t elementCount);

  /// Never outside of the elements.
  ElementSpan at(std::uint64_t row) const {
    if (isFixed_) return {row * fixedLength_, fixedLength_};
    const auto first = std::min(position(row), elementCount_);
    return {first, std::clamp(position(row + 1), first, elementCount_) - first};
  }

  /// The same for `rows.size()` rows from `first` on. They follow each other without a gap, whatever is
  /// stored.
  void decode(std::uint64_t first, std::span<ElementSpan> rows) const;

  /// Where the elements of a row begin, as it is stored; of the row behind the last one where they end.
  std::uint64_t position(std::uint64_t row) const {
    if (isFixed_) return row * fixedLength_;
    const auto base = bases_.size() == 0 ? 0 : bases_[row / kChunkRows];
    return base + distances_[row];
  }

  /// Errors: Corrupt when the positions of the rows decrease or do not span the elements, saying where.
  Status check(std::uint64_t rowCount) const;

  bool isFixed() const { return isFixed_; }
  std::uint64_t fixedLength() const { return fixedLength_; }
  std::uint64_t elementCount() const { return elementCount_; }
  const PackedUnsigned& distances() const { return distances_; }
  std::span<const std::uint64_t> bases() const { return bases_.span(); }

private:
  PackedUnsigned distances_;
  Buffer<std::uint64_t> bases_; ///< empty: all are 0
  std::uint64_t elementCount_ = 0;
  std::uint64_t fixedLength_ = 0;
  bool isFixed_ = false;
};

/// How many bases `count` distances need.
constexpr std::uint64_t countChunks(std::uint64_t count) {
  return (count + ChunkedOffsets::kChunkRows - 1) / ChunkedOffsets::kChunkRows;
}

/// The same positions in as little memory as this form allows.
ChunkedOffsets compacted(const std::vector<std::uint64_t>& positions);

} // namespace rankwright
