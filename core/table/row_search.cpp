#include "core/table/row_search.h"

#include "core/table/cell_filters.h"
#include "core/base/parallel_blocks.h"
#include "core/table/row_test.h"
#include "core/base/stage_progress.h"
#include "core/table/table_rows.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <utility>

namespace rankwright {

namespace {

// A hit is looked for in this many blocks at once, then in the next ones: enough for many cores, and little
// is searched in vain.
constexpr std::size_t kBlocksAtOnce = 32;
constexpr std::size_t kBlockPlaces = std::size_t{1} << 13;

struct ColumnSearch {
  std::size_t column;
  std::unique_ptr<const RowTest> test;
};

/// The places of a table in the order in which a search visits them.
class SearchPath {
public:
  SearchPath(std::uint32_t size, const RowSearch& search)
      : size_(size), backward_(search.backward), entersInside_(search.from.has_value()) {
    if (search.from) start_ = backward_ ? *search.from : *search.from + 1;
  }

  /// `step` below the number of rows.
  std::uint32_t placeAt(std::uint32_t step) const {
    const auto place = backward_ ? start_ + size_ - 1 - step : std::uint64_t{start_} + step;
    return static_cast<std::uint32_t>(place % size_);
  }

  bool wrappedAt(std::uint32_t step) const {
    return entersInside_ && (backward_ ? step >= start_ : start_ + step >= size_);
  }

private:
  std::uint64_t size_;
  std::uint64_t start_ = 0;
  bool backward_;
  bool entersInside_;
};

class Searcher {
public:
  Searcher(TableRows rows, SearchPath path, std::vector<ColumnSearch> columns)
      : rows_(rows), path_(path), columns_(std::move(columns)) {}

  Result<std::optional<FoundRow>> run(const JobControl& job) const {
    StageProgress progress(job, "searching", rows_.size());
    for (std::size_t first = 0; first < rows_.size(); first += kBlocksAtOnce * kBlockPlaces) {
      const auto count = std::min<std::size_t>(kBlocksAtOnce * kBlockPlaces, rows_.size() - first);
      RW_ASSIGN(auto found, searchSteps(first, count, job));
      if (found) return found;
      progress.advance(static_cast<double>(count));
    }
    return std::nullopt;
  }

private:
  Result<std::optional<FoundRow>> searchSteps(std::size_t first, std::size_t count,
                                              const JobControl& job) const {
    std::vector<std::optional<FoundRow>> found(countBlocks(count, kBlockPlaces));
    RW_CHECK(forEachBlock(
        count, job,
        [&](std::size_t number, Block block) {
          for (auto step = block.first; step < block.last && !found[number]; ++step)
            found[number] = lookAt(static_cast<std::uint32_t>(first + step));
        },
        kBlockPlaces));
    const auto hit =
        std::find_if(found.begin(), found.end(), [](const auto& each) { return each.has_value(); });
    return hit == found.end() ? std::nullopt : *hit;
  }

  std::optional<FoundRow> lookAt(std::uint32_t step) const {
    const auto place = path_.placeAt(step);
    const auto row = rows_.rowAt(place);
    for (const auto& [column, test] : columns_)
      if (test->passes(row)) return FoundRow{place, column, path_.wrappedAt(step)};
    return std::nullopt;
  }

  TableRows rows_;
  SearchPath path_;
  std::vector<ColumnSearch> columns_;
};

std::vector<std::size_t> columnsOf(const TableSource& source, const RowSearch& search) {
  if (!search.columns.empty()) return search.columns;
  std::vector<std::size_t> all(source.columns().size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

} // namespace

Result<std::optional<FoundRow>> findRow(const TableSource& source, const RowNumbers& numbers,
                                        const RowSearch& search, const JobControl& job) {
  const TableRows rows(source, numbers);
  if (search.from && *search.from >= rows.size())
    return fail(ErrorKind::InvalidArgument, "no such place among {} rows: {}", rows.size(), *search.from);
  if (search.text.empty()) return std::nullopt;
  std::vector<ColumnSearch> columns;
  for (const auto column : columnsOf(source, search)) {
    if (column >= source.columns().size())
      return fail(ErrorKind::InvalidArgument, "no column has the number: {}", column);
    RW_ASSIGN(auto test, testColumn(source, column, containsText(search.text), job));
    columns.push_back({column, std::move(test)});
  }
  return Searcher(rows, SearchPath(rows.size(), search), std::move(columns)).run(job);
}

} // namespace rankwright
