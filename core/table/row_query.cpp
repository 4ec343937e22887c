#include "core/table/row_query.h"

#include "core/base/parallel_blocks.h"
#include "core/table/row_sort.h"
#include "core/table/row_test.h"
#include "core/base/stage_progress.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace rankwright {

namespace {

using Rows = std::vector<std::uint32_t>;
using RowTests = std::vector<std::unique_ptr<const RowTest>>;

Result<RowTests> testsOf(const TableSource& source, const RowQuery& query, const JobControl& job) {
  RowTests tests;
  for (const auto& filter : query.filters) {
    RW_ASSIGN(auto test, testRows(source, filter, job));
    if (test != nullptr) tests.push_back(std::move(test));
  }
  return tests;
}

Result<std::vector<SortLevel>> levelsOf(const TableSource& source, const RowQuery& query) {
  std::vector<SortLevel> levels;
  for (const auto& key : query.sort) {
    const auto column = findColumn(source, key.column);
    if (!column) return fail(ErrorKind::NotFound, "no such column to sort by: {}", key.column);
    levels.push_back({*column, key.descending});
  }
  return levels;
}

Rows rowsOf(const Block& block, const RowTests& tests) {
  Rows kept;
  for (auto row = static_cast<std::uint32_t>(block.first); row < block.last; ++row)
    if (std::all_of(tests.begin(), tests.end(), [&](const auto& test) { return test->passes(row); }))
      kept.push_back(row);
  return kept;
}

Rows joined(const std::vector<Rows>& parts) {
  std::size_t size = 0;
  for (const auto& part : parts)
    size += part.size();
  Rows rows;
  rows.reserve(size);
  for (const auto& part : parts)
    rows.insert(rows.end(), part.begin(), part.end());
  return rows;
}

Result<Rows> filterRows(std::uint32_t rowCount, const RowTests& tests, const JobControl& job) {
  StageProgress progress(job, "filtering", rowCount);
  std::vector<Rows> parts(countBlocks(rowCount));
  RW_CHECK(forEachBlock(rowCount, job, [&](std::size_t number, Block block) {
    parts[number] = rowsOf(block, tests);
    progress.advance(static_cast<double>(block.size()));
  }));
  return joined(parts);
}

Rows allRows(std::uint32_t rowCount) {
  Rows rows(rowCount);
  std::iota(rows.begin(), rows.end(), 0);
  return rows;
}

} // namespace

Result<RowNumbers> queryRows(const TableSource& source, const RowQuery& query, const JobControl& job) {
  RW_ASSIGN(const auto levels, levelsOf(source, query));
  RW_ASSIGN(const auto tests, testsOf(source, query, job));
  if (tests.empty() && levels.empty()) return nullptr;
  Rows rows;
  if (tests.empty()) {
    rows = allRows(source.rowCount());
  } else {
    RW_ASSIGN(rows, filterRows(source.rowCount(), tests, job));
  }
  if (!levels.empty()) RW_CHECK(sortRows(source, rows, levels, job));
  return std::make_shared<const Rows>(std::move(rows));
}

} // namespace rankwright
