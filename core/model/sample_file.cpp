#include "core/model/sample_file.h"

#include "core/base/hash.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

/// Takes the arrays of a block from its bytes, one after the other.
class ArrayReader {
public:
  explicit ArrayReader(std::span<const std::byte> bytes) : bytes_(bytes) {}

  template <class T>
  std::span<const T> next(std::uint64_t size) {
    const auto values = std::span(reinterpret_cast<const T*>(bytes_.data()), size / sizeof(T));
    bytes_ = bytes_.subspan(size + section_layout::paddingAfter(size));
    return values;
  }

private:
  std::span<const std::byte> bytes_;
};

// With single entries only, the offsets go without saying, and so does how many there are.
bool hasPossibleSizes(const BlockEntry& entry, const SampleShape& shape) {
  const auto cells = std::uint64_t{entry.rows} * shape.fieldCount;
  const bool isWhole = (entry.parts & kOffsetsPart) != 0 || entry.entries == cells;
  return isWhole && entry.rows > 0 && entry.rows <= kBlockRows && entry.zero == 0;
}

bool areOffsets(std::span<const std::uint32_t> offsets, std::size_t entries) {
  return offsets.empty() ||
         (offsets.front() == 0 && offsets.back() == entries && std::ranges::is_sorted(offsets));
}

bool isReadable(const SampleBlock& block, std::int64_t idCount) {
  const auto isId = [idCount](std::uint32_t id) { return id < idCount; };
  const auto isLabel = [](std::uint8_t label) { return label <= kUnknownLabel; };
  const auto isWeight = [](float weight) { return std::isfinite(weight) && weight >= 0; };
  const auto isFinite = [](float x) { return std::isfinite(x); };
  return areOffsets(block.offsets, block.ids.size()) && std::ranges::all_of(block.ids, isId) &&
         std::ranges::all_of(block.values, isFinite) && std::ranges::all_of(block.labels, isLabel) &&
         std::ranges::all_of(block.weights, isWeight);
}

} // namespace

Result<SampleFile> SampleFile::open(const std::filesystem::path& path, const JobControl& job) {
  RW_ASSIGN(auto file, SectionFile::open(path, kSampleFile));
  RW_CHECK(file.verifyAll(job));
  SampleFile samples;
  for (const auto& section : file.sections())
    samples.hash_ = hashInteger(static_cast<std::int64_t>(section.hash), samples.hash_);
  RW_ASSIGN(const auto about, file.section<char>(kAboutSection));
  RW_ASSIGN(auto summary, readSampleSummary({about.span().data(), about.size()}, file));
  samples.shape_ = std::move(summary.shape);
  samples.rowCount_ = summary.rowCount;
  RW_ASSIGN(samples.blocks_, file.section<std::byte>(kBlocksSection));
  RW_ASSIGN(samples.directory_, file.section<BlockEntry>(kDirectorySection));
  RW_CHECK(samples.readDirectory(file));
  RW_CHECK(samples.checkBlocks(file, job));
  return samples;
}

Status SampleFile::readDirectory(const SectionFile& file) {
  std::uint64_t next = 0;
  std::uint64_t rows = 0;
  for (const auto& entry : directory_.span()) {
    if (entry.offset != next || !hasPossibleSizes(entry, shape_))
      return file.corruptSection(kDirectorySection, fmt::format("no block can be as it says, row {}", rows));
    next += blockSize(entry, shape_);
    if (next > blocks_.size()) break;
    rows += entry.rows;
    isUniform_ = isUniform_ && (entry.parts & (kOffsetsPart | kValuesPart)) == 0;
  }
  if (next != blocks_.size())
    return file.corruptSection(kDirectorySection,
                               fmt::format("its blocks take {} bytes, not {}", next, blocks_.size()));
  if (rows == rowCount_) return {};
  return file.corruptSection(kDirectorySection,
                             fmt::format("its blocks have {} rows, not {}", rows, rowCount_));
}

Status SampleFile::checkBlocks(const SectionFile& file, const JobControl& job) const {
  for (std::uint32_t number = 0; number < blockCount(); ++number) {
    RW_CHECK(job.check());
    if (!isReadable(block(number), shape_.idCount))
      return file.corruptSection(kBlocksSection, fmt::format("block {} holds what cannot be", number));
  }
  return {};
}

SampleBlock SampleFile::block(std::uint32_t number) const {
  const auto& entry = directory_[number];
  const auto sizes = arraySizes(entry, shape_);
  ArrayReader arrays(blocks_.span().subspan(entry.offset));
  SampleBlock block;
  block.rowCount = entry.rows;
  block.offsets = arrays.next<std::uint32_t>(sizes[0]);
  block.ids = arrays.next<std::uint32_t>(sizes[1]);
  block.values = arrays.next<float>(sizes[2]);
  block.labels = arrays.next<std::uint8_t>(sizes[3]);
  block.weights = arrays.next<float>(sizes[4]);
  block.users = arrays.next<std::uint32_t>(sizes[5]);
  return block;
}

} // namespace rankwright
