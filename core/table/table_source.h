#pragma once

#include "core/table/cell.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

/// One column of a table as people and filters know it. Texts are UTF-8.
struct TableColumn {
  std::string key;         ///< stable: filters, sessions and exports name the column by it, e.g. "rating"
  CellType type = CellType::Text;
  std::string title;       ///< what the header says, e.g. "Rating"; the key when empty
  std::string unit;        ///< shown behind the title, e.g. "ms"; empty for none
  std::string explanation; ///< the header's tooltip: what the figure is and how it is computed
  int decimals = -1;       ///< digits behind the point of a Real; -1: as many as the value needs, up to six
  bool bar = false;        ///< draws the number's share of the column's largest magnitude as a bar in the cell
  std::string addressKind; ///< "item", "user", "key", "rule": the cell's text is that object's address; or empty
};

/// A table whose cells are answered by row and column where they lie: nothing is copied. Immutable; answers from
/// any thread, in constant time, without locks.
class TableSource {
public:
  virtual ~TableSource() = default;

  virtual std::uint32_t rowCount() const = 0;
  /// At least one column; keys are distinct.
  virtual const std::vector<TableColumn>& columns() const = 0;
  /// `row < rowCount()`, `column < columns().size()`. The cell is missing or of the column's type.
  virtual Cell cell(std::uint32_t row, std::size_t column) const = 0;
};

} // namespace rankwright
