#include "core/table/selection_statistics.h"

#include "core/table/cell_text.h"
#include "core/table/compensated_sum.h"
#include "core/base/parallel_blocks.h"
#include "core/base/stage_progress.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace rankwright {

namespace {

using Texts = std::unordered_set<std::string_view>;

/// What one thread has counted.
struct Tally {
  std::uint64_t missing = 0;
  std::uint64_t numbers = 0;
  std::uint64_t texts = 0;
  CompensatedSum sum;
  double min = std::numeric_limits<double>::infinity();
  double max = -std::numeric_limits<double>::infinity();
  Texts distinct;

  void addNumber(double number) {
    ++numbers;
    sum.add(number);
    min = std::min(min, number);
    max = std::max(max, number);
  }

  void addText(std::string_view text) {
    ++texts;
    distinct.insert(text);
  }

  void add(const Cell& cell) {
    if (hasNoValue(cell))
      ++missing;
    else if (const auto* integer = std::get_if<std::int64_t>(&cell))
      addNumber(static_cast<double>(*integer));
    else if (const auto* real = std::get_if<double>(&cell))
      addNumber(*real);
    else
      addText(std::get<std::string_view>(cell));
  }

  void add(Tally& other) {
    missing += other.missing;
    numbers += other.numbers;
    texts += other.texts;
    sum.add(other.sum);
    min = std::min(min, other.min);
    max = std::max(max, other.max);
    distinct.merge(other.distinct);
  }
};

/// Adds the cells of a column whose texts have codes: each distinct text is hashed once.
class CodeTally {
public:
  explicit CodeTally(const TextCodes& codes) : codes_(codes), seen_(codes.codeCount()) {}

  Status add(const TableRows& rows, const CellRange& range, Tally& tally, StageProgress& progress) {
    for (auto place = range.places.first; place < range.places.last; ++place) {
      if (place % kBlockRows == 0) {
        RW_CHECK(progress.job().check());
        progress.advance(kBlockRows);
      }
      addRow(rows.rowAt(place), tally);
    }
    return {};
  }

private:
  void addRow(std::uint32_t row, Tally& tally) {
    const auto code = codes_.codeAt(row);
    if (!code) {
      ++tally.missing;
      return;
    }
    ++tally.texts;
    if (!seen_[*code]) tally.distinct.insert(codes_.textOf(*code));
    seen_[*code] = true;
  }

  const TextCodes& codes_;
  std::vector<bool> seen_;
};

Status addCells(const TableRows& rows, const CellRange& range, Tally& tally, StageProgress& progress) {
  std::vector<Tally> parts(countBlocks(range.places.size()));
  RW_CHECK(forEachBlock(range.places.size(), progress.job(), [&](std::size_t number, Block block) {
    for (auto i = block.first; i < block.last; ++i)
      parts[number].add(rows.cellAt(range.places.first + static_cast<std::uint32_t>(i), range.column));
    progress.advance(static_cast<double>(block.size()));
  }));
  for (auto& part : parts) {
    RW_CHECK(progress.job().check());
    tally.add(part);
  }
  return {};
}

Status addRange(const TableRows& rows, const CellRange& range, Tally& tally, StageProgress& progress) {
  const auto* codes = rows.source().textCodes(range.column);
  if (codes == nullptr || codes->codeCount() > range.places.size())
    return addCells(rows, range, tally, progress);
  return CodeTally(*codes).add(rows, range, tally, progress);
}

Result<std::uint64_t> countCells(const TableRows& rows, std::span<const CellRange> ranges) {
  std::uint64_t count = 0;
  for (const auto& [places, column] : ranges) {
    if (places.first > places.last || places.last > rows.size() || column >= rows.source().columns().size())
      return fail(ErrorKind::InvalidArgument,
                  "the selection is outside the table: rows {} to {} of column {}", places.first, places.last,
                  column);
    count += places.size();
  }
  return count;
}

SelectionStatistics statisticsOf(const Tally& tally, std::uint64_t count) {
  SelectionStatistics statistics{count, tally.missing, tally.numbers};
  statistics.texts = tally.texts;
  statistics.distinctTexts = tally.distinct.size();
  if (tally.numbers == 0) return statistics;
  statistics.sum = tally.sum.value();
  statistics.mean = statistics.sum / static_cast<double>(tally.numbers);
  statistics.min = tally.min;
  statistics.max = tally.max;
  return statistics;
}

} // namespace

Result<SelectionStatistics> statisticsOf(const TableSource& source, const RowNumbers& numbers,
                                         std::span<const CellRange> ranges, const JobControl& job) {
  const TableRows rows(source, numbers);
  RW_ASSIGN(const auto count, countCells(rows, ranges));
  StageProgress progress(job, "adding up", static_cast<double>(count));
  Tally tally;
  for (const auto& range : ranges)
    RW_CHECK(addRange(rows, range, tally, progress));
  return statisticsOf(tally, count);
}

} // namespace rankwright
