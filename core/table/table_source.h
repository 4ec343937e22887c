#pragma once

#include "core/table/cell.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// One column of a table as people and filters know it. Texts are UTF-8.
struct TableColumn {
  std::string key; ///< stable: filters, sessions and exports name the column by it, e.g. "rating"
  CellType type = CellType::Text;
  std::string title = {};       ///< what the header says, e.g. "Rating"; the key when empty
  std::string unit = {};        ///< shown behind the title, e.g. "ms"; empty for none
  std::string explanation = {}; ///< the header's tooltip: what the figure is and how it is computed
  int decimals = -1; ///< digits behind the point of a Real; -1: as many as the value needs, up to six
  bool bar = false;  ///< draws the number's share of the column's largest magnitude as a bar in the cell
  /// "item", "user", "key", "rule": the cell's text is that object's address; or empty.
  std::string addressKind = {};
};

/// Lets a caller say how a column is titled and explained, in the user's language. Called once for each
/// column of a source that is made; it leaves `key` and `type` as they are.
using ColumnWording = std::function<void(TableColumn&)>;

/// The texts of a column by code: rows with equal texts may share a code, so that a query looks at each
/// distinct text once instead of at every row. As immutable and as free of locks as its table.
class TextCodes {
public:
  virtual ~TextCodes() = default;

  /// Codes are below this number; not every one needs to occur.
  virtual std::uint32_t codeCount() const = 0;
  virtual std::string_view textOf(std::uint32_t code) const = 0;
  /// The code of a row's text; nothing when the cell is missing.
  virtual std::optional<std::uint32_t> codeAt(std::uint32_t row) const = 0;
};

/// A table whose cells are answered by row and column where they lie: nothing is copied. Immutable; answers
/// from any thread, in constant time, without locks.
class TableSource {
public:
  virtual ~TableSource() = default;

  virtual std::uint32_t rowCount() const = 0;
  /// At least one column; keys are distinct.
  virtual const std::vector<TableColumn>& columns() const = 0;
  /// `row < rowCount()`, `column < columns().size()`. The cell is missing or of the column's type.
  virtual Cell cell(std::uint32_t row, std::size_t column) const = 0;

  /// What the object is called that a cell of a column with an `addressKind` names, where that is not the
  /// cell's text: "category=Games" for a cell "Games". Nothing: it is the text.
  virtual std::optional<std::string> addressKey(std::uint32_t /*row*/, std::size_t /*column*/) const {
    return std::nullopt;
  }

  /// How the figure in a cell comes about, with its own numbers, for pointing at it. Nothing: the column's
  /// explanation says all.
  virtual std::optional<std::string> cellExplanation(std::uint32_t /*row*/, std::size_t /*column*/) const {
    return std::nullopt;
  }

  /// The codes of a column of texts, owned by the table; nullptr when it has none. They make queries faster
  /// and never change their answer.
  virtual const TextCodes* textCodes(std::size_t /*column*/) const { return nullptr; }
};

/// The position of the column with that key, or nothing.
std::optional<std::size_t> findColumn(const TableSource& source, std::string_view key);

} // namespace rankwright
