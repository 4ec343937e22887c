#include "core/feature/chunked_offsets.h"

namespace rankwright {

ChunkedOffsets ChunkedOffsets::fixed(std::uint64_t length, std::uint64_t elementCount) {
  ChunkedOffsets offsets;
  offsets.isFixed_ = true;
  offsets.fixedLength_ = length;
  offsets.elementCount_ = elementCount;
  return offsets;
}

ChunkedOffsets ChunkedOffsets::absolute(std::vector<std::uint64_t> positions) {
  const auto elementCount = positions.empty() ? 0 : positions.back();
  if (elementCount > 0xFFFF'FFFF)
    return chunked(PackedUnsigned(Buffer(std::move(positions))), {}, elementCount);
  std::vector<std::uint32_t> narrow(positions.begin(), positions.end());
  return chunked(PackedUnsigned(Buffer(std::move(narrow))), {}, elementCount);
}

ChunkedOffsets ChunkedOffsets::chunked(PackedUnsigned distances, Buffer<std::uint64_t> bases,
                                       std::uint64_t elementCount) {
  ChunkedOffsets offsets;
  offsets.distances_ = std::move(distances);
  offsets.bases_ = std::move(bases);
  offsets.elementCount_ = elementCount;
  return offsets;
}

void ChunkedOffsets::decode(std::uint64_t first, std::span<ElementSpan> rows) const {
  if (isFixed_) {
    for (std::size_t i = 0; i < rows.size(); ++i)
      rows[i] = at(first + i);
    return;
  }
  if (rows.empty()) return;
  const auto walk = [this, first, rows](auto distanceOf) {
    auto begin = at(first).first;
    std::uint64_t base = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto row = first + 1 + i;
      if (bases_.size() != 0 && (i == 0 || row % kChunkRows == 0)) base = bases_[row / kChunkRows];
      const auto end = std::clamp(base + distanceOf(i), begin, elementCount_);
      rows[i] = {begin, end - begin};
      begin = end;
    }
  };
  if (distances_.width() == 0) return walk([](std::size_t) { return std::uint64_t{0}; });
  distances_.visitFrom(first + 1, [&walk](const auto* distances) {
    walk([distances](std::size_t i) { return std::uint64_t{distances[i]}; });
  });
}

Status ChunkedOffsets::check(std::uint64_t rowCount) const {
  if (isFixed_) return {};
  std::uint64_t last = 0;
  for (std::uint64_t row = 0; row <= rowCount; ++row) {
    const auto next = position(row);
    if (next < last || next > elementCount_ || (row == 0 && next != 0))
      return fail(ErrorKind::Corrupt, "the offset of row {} is out of order: {}", row, next);
    last = next;
  }
  if (last != elementCount_)
    return fail(ErrorKind::Corrupt, "the offsets end at {} of {} elements", last, elementCount_);
  return {};
}

namespace {

std::uint64_t largestDistance(const std::vector<std::uint64_t>& positions) {
  std::uint64_t largest = 0;
  for (std::size_t i = 0; i < positions.size(); ++i)
    largest = std::max(largest, positions[i] - positions[i - i % ChunkedOffsets::kChunkRows]);
  return largest;
}

template <class T>
PackedUnsigned distancesOf(const std::vector<std::uint64_t>& positions) {
  std::vector<T> distances(positions.size());
  for (std::size_t i = 0; i < positions.size(); ++i)
    distances[i] = static_cast<T>(positions[i] - positions[i - i % ChunkedOffsets::kChunkRows]);
  return PackedUnsigned(Buffer(std::move(distances)));
}

PackedUnsigned distancesOf(const std::vector<std::uint64_t>& positions, unsigned width) {
  switch (width) {
  case 0:
    return PackedUnsigned({}, 0, positions.size());
  case 1:
    return distancesOf<std::uint8_t>(positions);
  case 2:
    return distancesOf<std::uint16_t>(positions);
  case 4:
    return distancesOf<std::uint32_t>(positions);
  default:
    return distancesOf<std::uint64_t>(positions);
  }
}

} // namespace

ChunkedOffsets compacted(const std::vector<std::uint64_t>& positions) {
  std::vector<std::uint64_t> bases;
  for (std::size_t i = 0; i < positions.size(); i += ChunkedOffsets::kChunkRows)
    bases.push_back(positions[i]);
  const auto elementCount = positions.empty() ? 0 : positions.back();
  return ChunkedOffsets::chunked(distancesOf(positions, widthFor(largestDistance(positions))),
                                 Buffer(std::move(bases)), elementCount);
}

} // namespace rankwright
