#include "widgets/table/row_place.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <utility>

namespace rankwright {

namespace {

using Rows = std::vector<bool>; ///< for each source row whether it is in

std::uint32_t rowAt(const RowNumbers& rows, std::uint32_t place) {
  return rows ? (*rows)[place] : place;
}

std::uint32_t countOf(const RowNumbers& rows, std::uint32_t rowCount) {
  return rows ? static_cast<std::uint32_t>(rows->size()) : rowCount;
}

void add(Rows& into, const CellBlock& range, const RowNumbers& rows) {
  for (auto place = range.top; place <= range.bottom; ++place)
    into[rowAt(rows, static_cast<std::uint32_t>(place))] = true;
}

/// Appends the runs of rows that are in; false once there are too many.
bool appendRuns(std::vector<CellBlock>& runs, const Rows& in, const RowNumbers& rows, std::uint32_t count,
                std::pair<int, int> columns) {
  bool open = false;
  for (std::uint32_t place = 0; place < count; ++place) {
    const bool wasOpen = std::exchange(open, in[rowAt(rows, place)]);
    const auto at = static_cast<int>(place);
    if (open && !wasOpen) runs.push_back({at, columns.first, at, columns.second});
    if (open) runs.back().bottom = at;
    if (runs.size() > kMostBlocks) return false;
  }
  return true;
}

} // namespace

std::vector<CellBlock> followRows(const std::vector<CellBlock>& ranges, const RowNumbers& from,
                                  const RowNumbers& to, std::uint32_t rowCount) {
  std::map<std::pair<int, int>, Rows> byColumns;
  for (const auto& range : ranges) {
    auto& rows = byColumns[{range.left, range.right}];
    rows.resize(rowCount);
    add(rows, range, from);
  }
  std::vector<CellBlock> moved;
  for (const auto& [columns, rows] : byColumns)
    if (!appendRuns(moved, rows, to, countOf(to, rowCount), columns)) return {};
  return moved;
}

RowNumbers withPinned(const RowNumbers& rows, std::uint32_t rowCount, std::uint32_t pinned) {
  if (!rows || pinned == 0) return rows;
  std::vector<std::uint32_t> all(std::min(pinned, rowCount));
  std::iota(all.begin(), all.end(), 0U);
  std::ranges::copy_if(*rows, std::back_inserter(all), [&](std::uint32_t row) { return row >= pinned; });
  return std::make_shared<const std::vector<std::uint32_t>>(std::move(all));
}

RowNumbers withGroups(const RowNumbers& rows, std::uint32_t rowCount, const RowGroups& groups) {
  std::vector<std::vector<std::uint32_t>> members(groups.headings.size());
  for (std::uint32_t place = 0; place < countOf(rows, rowCount); ++place)
    if (const auto row = rowAt(rows, place); !groups.isHeading(row))
      members[groups.groupOf[row]].push_back(row);
  std::vector<std::uint32_t> all;
  for (std::size_t group = 0; group < members.size(); ++group) {
    if (members[group].empty()) continue;
    all.push_back(groups.headings[group]);
    all.insert(all.end(), members[group].begin(), members[group].end());
  }
  return std::make_shared<const std::vector<std::uint32_t>>(std::move(all));
}

std::optional<int> placeOfRow(const RowNumbers& rows, std::uint32_t rowCount, std::uint32_t sourceRow) {
  if (!rows) return sourceRow < rowCount ? std::optional(static_cast<int>(sourceRow)) : std::nullopt;
  const auto found = std::ranges::find(*rows, sourceRow);
  return found == rows->end() ? std::nullopt : std::optional(static_cast<int>(found - rows->begin()));
}

} // namespace rankwright
