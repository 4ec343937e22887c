#pragma once

#include "core/table/row_query.h"
#include "core/table/table_source.h"

#include <cstdint>

namespace rankwright {

/// Places [first, last) in the order in which a table is shown.
struct PlaceRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  std::uint32_t size() const { return last - first; }
};

/// The rows of a table in the order in which they are shown: place → row of the source. Borrows both; cheap
/// to copy.
class TableRows {
public:
  /// `numbers` as `queryRows` answers them.
  TableRows(const TableSource& source, const RowNumbers& numbers)
      : source_(source), numbers_(numbers.get()) {}

  std::uint32_t size() const {
    return numbers_ == nullptr ? source_.rowCount() : static_cast<std::uint32_t>(numbers_->size());
  }
  std::uint32_t rowAt(std::uint32_t place) const { return numbers_ == nullptr ? place : (*numbers_)[place]; }
  Cell cellAt(std::uint32_t place, std::size_t column) const { return source_.cell(rowAt(place), column); }
  const TableSource& source() const { return source_; }

private:
  const TableSource& source_;
  const std::vector<std::uint32_t>* numbers_;
};

} // namespace rankwright
