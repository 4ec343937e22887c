#include "core/model/sample_shuffler.h"

#include "core/model/sample_file.h"
#include "core/model/uniform_draw.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace rankwright {

namespace {

/// Each holds a block in memory.
constexpr std::uint64_t kMostParts = 64;
/// Rows that are dealt to a part before they are written.
constexpr std::uint32_t kDealtRows = 256;

std::vector<std::uint64_t> shuffledNumbers(std::uint64_t count, std::mt19937_64& random) {
  std::vector<std::uint64_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), std::uint64_t{0});
  for (auto left = count; left > 1; --left)
    std::swap(numbers[left - 1], numbers[uniformBelow(random, left)]);
  return numbers;
}

} // namespace

SampleShuffler::SampleShuffler(SampleShape shape, SampleFileWriter whole, std::uint64_t seed)
    : shape_(std::move(shape)), whole_(std::move(whole)), random_(seed) {}

Result<SampleShuffler> SampleShuffler::create(const std::filesystem::path& path, const SampleShape& shape,
                                              std::uint64_t expectedRows, std::uint64_t seed,
                                              std::uint64_t partRows) {
  RW_ASSIGN(auto whole, SampleFileWriter::create(path, shape));
  SampleShuffler shuffler(shape, std::move(whole), seed);
  const auto parts = std::clamp<std::uint64_t>((expectedRows + partRows - 1) / partRows, 1, kMostParts);
  for (std::uint64_t i = 0; i < parts; ++i) {
    const std::filesystem::path part = fmt::format("{}.part-{}", path.string(), i);
    RW_ASSIGN(auto writer, SampleFileWriter::create(part, shape));
    shuffler.parts_.push_back({part, std::move(writer), SampleRowBuffer(shape)});
  }
  return shuffler;
}

SampleShuffler::~SampleShuffler() {
  std::error_code ignored;
  for (const auto& part : parts_)
    std::filesystem::remove(part.path, ignored);
}

Status SampleShuffler::append(const EncodedSamples& samples) {
  if (parts_.size() == 1) return parts_.front().writer.append(samples);
  RW_CHECK(checkSamples(samples, shape_));
  SampleBlockBuilder builder(shape_.fieldCount);
  RW_CHECK(appendInBlocks(samples, builder, [this](const SampleBlock& block) { return deal(block); }));
  return deal(builder.block());
}

Status SampleShuffler::deal(const SampleBlock& block) {
  for (std::uint32_t row = 0; row < block.rowCount; ++row) {
    auto& part = parts_[uniformBelow(random_, parts_.size())];
    part.rows.append(block, row);
    if (part.rows.rowCount() < kDealtRows) continue;
    RW_CHECK(part.writer.append(part.rows.samples()));
    part.rows.clear();
  }
  return {};
}

Status SampleShuffler::commit(std::string_view stage, const JobControl& job) {
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    job.report(stage, static_cast<double>(i), static_cast<double>(parts_.size()));
    RW_CHECK(writeShuffled(parts_[i], job));
  }
  return whole_.commit();
}

Status SampleShuffler::writeShuffled(Part& part, const JobControl& job) {
  if (part.rows.rowCount() > 0) RW_CHECK(part.writer.append(part.rows.samples()));
  RW_CHECK(part.writer.commit());
  RW_ASSIGN(const auto file, SampleFile::open(part.path, {job.stop, {}}));
  part.rows.clear();
  for (const auto number : shuffledNumbers(file.rowCount(), random_)) {
    part.rows.append(file.block(static_cast<std::uint32_t>(number / kBlockRows)),
                     static_cast<std::uint32_t>(number % kBlockRows));
    if (part.rows.rowCount() < kBlockRows) continue;
    RW_CHECK(job.check());
    RW_CHECK(whole_.append(part.rows.samples()));
    part.rows.clear();
  }
  if (part.rows.rowCount() > 0) RW_CHECK(whole_.append(part.rows.samples()));
  part.rows = SampleRowBuffer(shape_);
  std::error_code ignored;
  std::filesystem::remove(part.path, ignored);
  return {};
}

} // namespace rankwright
