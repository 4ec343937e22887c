#include "core/table/radix_sort.h"

#include "core/base/parallel_blocks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

constexpr int kDigitBits = 8;
constexpr int kDigits = 64 / kDigitBits;
constexpr std::size_t kDigitValues = std::size_t{1} << kDigitBits;
constexpr std::size_t kBlockRecords = std::size_t{1} << 17;
// Below this a comparison sort is faster than eight passes.
constexpr std::size_t kFewRecords = 1024;

using Records = std::span<SortRecord>;
using Counts = std::array<std::uint32_t, kDigitValues>;

std::size_t digitOf(const SortRecord& record, int digit) {
  return (record.key >> (digit * kDigitBits)) & (kDigitValues - 1);
}

/// The bits in which keys differ: digits without any need no pass.
Result<std::uint64_t> differingBits(Records records, const JobControl& job) {
  std::vector<std::uint64_t> found(countBlocks(records.size(), kBlockRecords));
  const auto first = records.front().key;
  RW_CHECK(forEachBlock(
      records.size(), job,
      [&](std::size_t number, Block block) {
        for (auto i = block.first; i < block.last; ++i)
          found[number] |= records[i].key ^ first;
      },
      kBlockRecords));
  std::uint64_t bits = 0;
  for (const auto each : found)
    bits |= each;
  return bits;
}

/// One stable pass over one digit: each block counts its digits, then writes behind the blocks before it.
class DigitPass {
public:
  DigitPass(Records from, Records to, int digit)
      : from_(from), to_(to), digit_(digit), counts_(countBlocks(from.size(), kBlockRecords)) {}

  Status run(const JobControl& job) {
    RW_CHECK(forEachBlock(
        from_.size(), job, [this](std::size_t number, Block block) { count(number, block); }, kBlockRecords));
    turnCountsIntoPositions();
    return forEachBlock(
        from_.size(), job, [this](std::size_t number, Block block) { scatter(number, block); },
        kBlockRecords);
  }

private:
  void count(std::size_t number, Block block) {
    auto& counts = counts_[number];
    for (auto i = block.first; i < block.last; ++i)
      ++counts[digitOf(from_[i], digit_)];
  }

  void turnCountsIntoPositions() {
    std::uint32_t position = 0;
    for (std::size_t digit = 0; digit < kDigitValues; ++digit)
      for (auto& counts : counts_)
        position += std::exchange(counts[digit], position);
  }

  void scatter(std::size_t number, Block block) {
    auto& positions = counts_[number];
    for (auto i = block.first; i < block.last; ++i)
      to_[positions[digitOf(from_[i], digit_)]++] = from_[i];
  }

  Records from_;
  Records to_;
  int digit_;
  std::vector<Counts> counts_;
};

Status copyRecords(Records from, Records to, const JobControl& job) {
  return forEachBlock(from.size(), job, [&](std::size_t, Block block) {
    std::copy_n(from.begin() + static_cast<std::ptrdiff_t>(block.first), block.size(),
                to.begin() + static_cast<std::ptrdiff_t>(block.first));
  });
}

Status sortMany(Records records, Records scratch, StageProgress& progress) {
  RW_ASSIGN(const auto bits, differingBits(records, progress.job()));
  auto from = records;
  auto to = scratch;
  for (int digit = 0; digit < kDigits; ++digit) {
    progress.advance(static_cast<double>(records.size()) / kDigits);
    if (((bits >> (digit * kDigitBits)) & (kDigitValues - 1)) == 0) continue;
    RW_CHECK(DigitPass(from, to, digit).run(progress.job()));
    std::swap(from, to);
  }
  if (from.data() != records.data()) return copyRecords(from, records, progress.job());
  return {};
}

} // namespace

Status radixSort(Records records, Records scratch, StageProgress& progress) {
  if (records.size() >= kFewRecords) return sortMany(records, scratch, progress);
  std::stable_sort(records.begin(), records.end(),
                   [](const SortRecord& a, const SortRecord& b) { return a.key < b.key; });
  progress.advance(static_cast<double>(records.size()));
  return {};
}

} // namespace rankwright
