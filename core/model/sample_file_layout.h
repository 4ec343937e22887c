#pragma once

#include "core/base/section_file.h"
#include "core/base/section_layout.h"
#include "core/model/sample_block_builder.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace rankwright {

/// The kind of section file that holds samples, of the sections "blocks", "directory" and "about".
inline constexpr SectionFileKind kSampleFile{{'R', 'W', 'S', 'A', 'M', 'P', 'L', 'E'}, 1};

inline constexpr std::string_view kBlocksSection = "blocks";
inline constexpr std::string_view kDirectorySection = "directory";
inline constexpr std::string_view kAboutSection = "about";

/// Where a block lies in the section "blocks": the arrays of `SampleBlock` in its order (offsets, ids,
/// values, labels, weights, users), each padded with zeros to `section_layout::kAlignment` bytes.
struct BlockEntry {
  std::uint64_t offset; ///< of the first array
  std::uint32_t rows;
  std::uint32_t entries; ///< ids
  std::uint32_t parts;   ///< bits of `BlockPart`: the arrays that may be left out and are there
  std::uint32_t zero;
};
static_assert(sizeof(BlockEntry) == 24);

enum BlockPart : std::uint32_t { kOffsetsPart = 1, kValuesPart = 2, kWeightsPart = 4 };

/// Bytes of each of the six arrays of a block, without padding.
std::array<std::uint64_t, 6> arraySizes(const BlockEntry& entry, const SampleShape& shape);

/// Bytes of the block with padding.
std::uint64_t blockSize(const BlockEntry& entry, const SampleShape& shape);

/// What the section "about" says: a JSON object of the shape and the number of rows. Errors: InvalidArgument
/// for label names that are not UTF-8.
Result<std::string> describeSamples(const SampleShape& shape, std::uint64_t rowCount);

struct SampleFileSummary {
  SampleShape shape;
  std::uint64_t rowCount = 0;
};

/// Errors: Corrupt for anything that `describeSamples` does not write.
Result<SampleFileSummary> readSampleSummary(std::string_view json, const SectionFile& file);

} // namespace rankwright
