#pragma once

#include "core/table/row_query.h"

#include <optional>
#include <vector>

namespace rankwright {

/// A rectangle of cells: places of rows, numbers of columns, both ends included.
struct CellBlock {
  int top = 0;
  int left = 0;
  int bottom = 0;
  int right = 0;

  bool operator==(const CellBlock&) const = default;
};

/// More ranges than this are not carried from one order of the rows to the next: painting asks each of them.
inline constexpr std::size_t kMostBlocks = 1000;

/// The same cells of the source after a query put its rows elsewhere: `ranges` are places in `from`, the
/// answer is places in `to`. Rows that are gone drop out; nothing is left when it would take more than
/// `kMostBlocks`. Linear in the rows; for a worker thread. `rowCount` is that of the source.
std::vector<CellBlock> followRows(const std::vector<CellBlock>& ranges, const RowNumbers& from,
                                  const RowNumbers& to, std::uint32_t rowCount);

/// The rows with the first `pinned` of the source before all others, whatever the query left out. Linear in
/// the rows.
RowNumbers withPinned(const RowNumbers& rows, std::uint32_t rowCount, std::uint32_t pinned);

/// Rows that stand together. Each group has a heading, which is a row of the source itself.
struct RowGroups {
  std::vector<std::uint32_t> groupOf;  ///< of each row of the source
  std::vector<std::uint32_t> headings; ///< the row that heads each group, in their order

  bool isHeading(std::uint32_t row) const { return row < groupOf.size() && headings[groupOf[row]] == row; }
};

/// The rows group by group, in their order within each, below the group's heading; a group of which the query
/// left nothing has none. Linear in the rows.
RowNumbers withGroups(const RowNumbers& rows, std::uint32_t rowCount, const RowGroups& groups);

/// The place of a source row among these; nothing when it is not there.
std::optional<int> placeOfRow(const RowNumbers& rows, std::uint32_t rowCount, std::uint32_t sourceRow);

} // namespace rankwright
