#include "core/model/sample_file_writer.h"

#include <array>
#include <cstddef>

namespace rankwright {

namespace {

template <class T>
Status appendPadded(SectionWriter& writer, std::span<const T> values) {
  constexpr std::array<std::byte, section_layout::kAlignment> kZeros{};
  const auto bytes = std::as_bytes(values);
  RW_CHECK(writer.appendBytes(bytes));
  return writer.appendBytes(std::span(kZeros).first(section_layout::paddingAfter(bytes.size())));
}

std::uint32_t partsOf(const SampleBlock& block) {
  return (block.offsets.empty() ? 0U : kOffsetsPart) | (block.values.empty() ? 0U : kValuesPart) |
         (block.weights.empty() ? 0U : kWeightsPart);
}

} // namespace

SampleFileWriter::SampleFileWriter(SectionWriter writer, SampleShape shape)
    : writer_(std::move(writer)), shape_(std::move(shape)), builder_(shape_.fieldCount) {}

Result<SampleFileWriter> SampleFileWriter::create(const std::filesystem::path& path, SampleShape shape) {
  RW_CHECK(checkSampleShape(shape));
  RW_ASSIGN(auto writer, SectionWriter::create(path, kSampleFile));
  RW_CHECK(writer.begin(kBlocksSection));
  return SampleFileWriter(std::move(writer), std::move(shape));
}

Status SampleFileWriter::append(const EncodedSamples& samples) {
  RW_CHECK(checkSamples(samples, shape_));
  rowCount_ += samples.rows.rowCount;
  return appendInBlocks(samples, builder_, [this](const SampleBlock& block) { return write(block); });
}

Status SampleFileWriter::write(const SampleBlock& block) {
  const BlockEntry entry{position_, block.rowCount, static_cast<std::uint32_t>(block.ids.size()),
                         partsOf(block), 0};
  directory_.push_back(entry);
  position_ += blockSize(entry, shape_);
  RW_CHECK(appendPadded(writer_, block.offsets));
  RW_CHECK(appendPadded(writer_, block.ids));
  RW_CHECK(appendPadded(writer_, block.values));
  RW_CHECK(appendPadded(writer_, block.labels));
  RW_CHECK(appendPadded(writer_, block.weights));
  return appendPadded(writer_, block.users);
}

Status SampleFileWriter::commit() {
  if (builder_.rowCount() > 0) RW_CHECK(write(builder_.block()));
  builder_.clear();
  RW_CHECK(writer_.add<BlockEntry>(kDirectorySection, directory_));
  RW_ASSIGN(const auto about, describeSamples(shape_, rowCount_));
  RW_CHECK(writer_.add<char>(kAboutSection, about));
  return writer_.commit();
}

} // namespace rankwright
