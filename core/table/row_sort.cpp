#include "core/table/row_sort.h"

#include "core/base/parallel_blocks.h"
#include "core/table/radix_sort.h"
#include "core/base/stage_progress.h"
#include "core/table/text_sort.h"

#include <atomic>
#include <bit>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>
#include <utility>

namespace rankwright {

namespace {

using Rows = std::vector<std::uint32_t>;
/// A row's value as an unsigned number of the same order; nothing when it is missing.
using KeyOfRow = std::function<std::optional<std::uint64_t>(std::uint32_t)>;

constexpr std::uint64_t kSignBit = std::uint64_t{1} << 63;

std::uint64_t orderedKey(std::int64_t number) {
  return static_cast<std::uint64_t>(number) ^ kSignBit;
}

std::uint64_t orderedKey(double number) {
  // Adding 0 makes -0 the same key as 0. Negative numbers order against their bits.
  const auto bits = std::bit_cast<std::uint64_t>(number + 0.0);
  return (bits & kSignBit) != 0 ? ~bits : bits | kSignBit;
}

std::optional<std::uint64_t> orderedKey(const Cell& cell) {
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) return orderedKey(*integer);
  if (const auto* real = std::get_if<double>(&cell); real != nullptr && !std::isnan(*real))
    return orderedKey(*real);
  return std::nullopt;
}

/// Writes the records' rows back, those with a value first.
Status takeRows(std::span<const SortRecord> records, std::size_t present, Rows& rows, const JobControl& job) {
  std::size_t nextPresent = 0;
  std::size_t nextMissing = present;
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (i % kBlockRows == 0) RW_CHECK(job.check());
    rows[records[i].missing ? nextMissing++ : nextPresent++] = records[i].row;
  }
  return {};
}

/// Reads every row's key into its record. Answers how many have a value.
Result<std::size_t> readKeys(const Rows& rows, const KeyOfRow& keyOf, bool descending,
                             std::span<SortRecord> records, StageProgress& progress) {
  std::atomic<std::size_t> present = 0;
  RW_CHECK(forEachBlock(rows.size(), progress.job(), [&](std::size_t, Block block) {
    std::size_t found = 0;
    for (auto i = block.first; i < block.last; ++i) {
      const auto key = keyOf(rows[i]);
      records[i] = {descending ? ~key.value_or(0) : key.value_or(0), rows[i], !key};
      found += key ? 1 : 0;
    }
    present += found;
    progress.advance(static_cast<double>(block.size()));
  }));
  return present.load();
}

Status sortByKey(Rows& rows, const KeyOfRow& keyOf, bool descending, StageProgress& progress) {
  SortRecords records(rows.size());
  RW_ASSIGN(const auto present, readKeys(rows, keyOf, descending, records.span(), progress));
  SortRecords scratch(rows.size());
  RW_CHECK(radixSort(records.span(), scratch.span(), progress));
  return takeRows(records.span(), present, rows, progress.job());
}

/// The place of each code when its texts are sorted.
Result<Rows> ranksOf(const TextCodes& codes, const JobControl& job) {
  const JobControl silent{job.stop, {}};
  StageProgress unseen(silent, {}, 0);
  Rows order(codes.codeCount());
  std::iota(order.begin(), order.end(), 0);
  RW_CHECK(sortByText(
      order, [&](std::uint32_t code) { return codes.textOf(code); }, false, unseen));
  Rows ranks(order.size());
  for (std::uint32_t place = 0; place < order.size(); ++place)
    ranks[order[place]] = place;
  return ranks;
}

Status sortByCode(Rows& rows, const TextCodes& codes, bool descending, StageProgress& progress) {
  RW_ASSIGN(const auto ranks, ranksOf(codes, progress.job()));
  const auto rankOf = [&](std::uint32_t row) -> std::optional<std::uint64_t> {
    const auto code = codes.codeAt(row);
    if (!code) return std::nullopt;
    return ranks[*code];
  };
  return sortByKey(rows, rankOf, descending, progress);
}

/// Takes the rows whose cell is missing out, in their order.
Result<Rows> takeMissing(const TableSource& source, std::size_t column, Rows& rows, StageProgress& progress) {
  Rows missing;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i % kBlockRows == 0) {
      RW_CHECK(progress.job().check());
      progress.advance(kBlockRows);
    }
    if (isMissing(source.cell(rows[i], column)))
      missing.push_back(rows[i]);
    else
      rows[kept++] = rows[i];
  }
  rows.resize(kept);
  return missing;
}

Status sortByTextCell(const TableSource& source, Rows& rows, const SortLevel& level,
                      StageProgress& progress) {
  RW_ASSIGN(const auto missing, takeMissing(source, level.column, rows, progress));
  const auto textOf = [&](std::uint32_t row) {
    return std::get<std::string_view>(source.cell(row, level.column));
  };
  RW_CHECK(sortByText(rows, textOf, level.descending, progress));
  rows.insert(rows.end(), missing.begin(), missing.end());
  return {};
}

Status sortByLevel(const TableSource& source, Rows& rows, const SortLevel& level, StageProgress& progress) {
  if (source.columns()[level.column].type != CellType::Text)
    return sortByKey(
        rows, [&](std::uint32_t row) { return orderedKey(source.cell(row, level.column)); }, level.descending,
        progress);
  const auto* codes = source.textCodes(level.column);
  if (codes != nullptr && codes->codeCount() <= rows.size())
    return sortByCode(rows, *codes, level.descending, progress);
  return sortByTextCell(source, rows, level, progress);
}

} // namespace

Status sortRows(const TableSource& source, Rows& rows, std::span<const SortLevel> levels,
                const JobControl& job) {
  // A level takes a reading and a sorting of every row.
  StageProgress progress(job, "sorting",
                         2.0 * static_cast<double>(rows.size()) * static_cast<double>(levels.size()));
  for (auto level = levels.rbegin(); level != levels.rend(); ++level)
    RW_CHECK(sortByLevel(source, rows, *level, progress));
  return {};
}

} // namespace rankwright
