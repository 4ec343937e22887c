#include "core/table/text_sort.h"

#include "core/table/case_folding.h"
#include "core/base/parallel_blocks.h"
#include "core/table/radix_sort.h"

#include <algorithm>
#include <atomic>
#include <span>
#include <string>

namespace rankwright {

namespace {

using Records = std::span<SortRecord>;

constexpr std::size_t kWordBytes = 8;
// Below this comparing whole texts is faster than another round of words.
constexpr std::size_t kFewRecords = 256;
// Runs at least this long are worth several threads of their own.
constexpr std::size_t kLongRun = std::size_t{1} << 16;

/// Eight bytes of the text whose byte order is the order of tables, as a number: the folded text, a zero, the
/// text itself, zeros without end.
class OrderText {
public:
  OrderText(std::string_view text, std::string& buffer) : folded_(foldCase(text, buffer)), text_(text) {}

  std::size_t size() const { return folded_.size() + 1 + text_.size(); }

  std::uint64_t wordAt(std::size_t offset) const {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < kWordBytes; ++i)
      word = (word << 8) | static_cast<unsigned char>(byteAt(offset + i));
    return word;
  }

private:
  char byteAt(std::size_t at) const {
    if (at < folded_.size()) return folded_[at];
    const auto behind = at - folded_.size();
    return behind == 0 || behind > text_.size() ? '\0' : text_[behind - 1];
  }

  std::string_view folded_;
  std::string_view text_;
};

/// Sorts by the first word of the texts, then each run of equal words by the next, and so on.
class TextSort {
public:
  TextSort(const TextOfRow& textOf, bool descending, StageProgress& progress)
      : textOf_(textOf), descending_(descending), progress_(progress), silent_{progress.job().stop, {}} {}

  Status sort(Records records, Records scratch, std::size_t offset) {
    if (records.size() < kFewRecords) return sortFew(records);
    RW_ASSIGN(const bool settled, takeWords(records, offset));
    if (settled) return finish(records);
    StageProgress unseen(silent_, {}, 0);
    RW_CHECK(radixSort(records, scratch, unseen));
    return sortRuns(records, scratch, offset + kWordBytes);
  }

private:
  Status finish(Records records) {
    progress_.advance(static_cast<double>(records.size()));
    return {};
  }

  Status sortFew(Records records) {
    std::stable_sort(records.begin(), records.end(), [this](const SortRecord& a, const SortRecord& b) {
      const int order = compareTexts(textOf_(a.row), textOf_(b.row));
      return descending_ ? order > 0 : order < 0;
    });
    return finish(records);
  }

  /// Whether no further word can tell the texts apart: they are equal, or all at their end.
  Result<bool> takeWords(Records records, std::size_t offset) {
    const auto first = textOf_(records.front().row);
    std::atomic<bool> differ = false;
    std::atomic<bool> goOn = false;
    RW_CHECK(forEachBlock(records.size(), silent_, [&](std::size_t, Block block) {
      std::string buffer;
      bool blockDiffers = false;
      bool blockGoesOn = false;
      for (auto i = block.first; i < block.last; ++i) {
        const auto text = textOf_(records[i].row);
        const OrderText ordered(text, buffer);
        records[i].key = descending_ ? ~ordered.wordAt(offset) : ordered.wordAt(offset);
        blockDiffers |= text != first;
        blockGoesOn |= offset < ordered.size();
      }
      if (blockDiffers) differ = true;
      if (blockGoesOn) goOn = true;
    }));
    return !differ || !goOn;
  }

  Status sortRuns(Records records, Records scratch, std::size_t offset) {
    std::vector<Block> shortRuns;
    std::size_t single = 0;
    for (std::size_t first = 0, last = 0; first < records.size(); first = last) {
      while (last < records.size() && records[last].key == records[first].key)
        ++last;
      if (last - first == 1)
        ++single;
      else if (last - first < kLongRun)
        shortRuns.push_back({first, last});
      else
        RW_CHECK(sort(records.subspan(first, last - first), scratch.subspan(first, last - first), offset));
    }
    progress_.advance(static_cast<double>(single));
    return sortShortRuns(shortRuns, records, scratch, offset);
  }

  Status sortShortRuns(const std::vector<Block>& runs, Records records, Records scratch, std::size_t offset) {
    constexpr std::size_t kRunsAtOnce = 16;
    return forEachBlock(
        runs.size(), silent_,
        [&](std::size_t, Block block) {
          for (auto run = block.first; run < block.last; ++run)
            // Only a cancel can fail, which the loop around this sees too.
            (void)sort(records.subspan(runs[run].first, runs[run].size()),
                       scratch.subspan(runs[run].first, runs[run].size()), offset);
        },
        kRunsAtOnce);
  }

  const TextOfRow& textOf_;
  bool descending_;
  StageProgress& progress_;
  JobControl silent_;
};

} // namespace

Status sortByText(std::vector<std::uint32_t>& rows, const TextOfRow& textOf, bool descending,
                  StageProgress& progress) {
  SortRecords held(rows.size());
  SortRecords scratch(rows.size());
  const auto records = held.span();
  const auto& job = progress.job();
  RW_CHECK(forEachBlock(rows.size(), job, [&](std::size_t, Block block) {
    for (auto i = block.first; i < block.last; ++i)
      records[i] = {0, rows[i], false};
  }));
  RW_CHECK(TextSort(textOf, descending, progress).sort(records, scratch.span(), 0));
  return forEachBlock(rows.size(), job, [&](std::size_t, Block block) {
    for (auto i = block.first; i < block.last; ++i)
      rows[i] = records[i].row;
  });
}

} // namespace rankwright
