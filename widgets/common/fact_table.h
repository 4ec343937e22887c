#pragma once

#include "widgets/common/address.h"

#include <QString>

#include <optional>
#include <vector>

namespace rankwright {

/// How a column of facts is shown.
enum class FactKind {
  Text,
  Figure, ///< right-aligned, digits of equal width
  Bar,    ///< a bar from zero, to the right for positive values; no text
  Share,  ///< a bar from the edge, from nothing to all; no text
};

/// Whether cells of that kind are drawn and hold no text.
constexpr bool isDrawn(FactKind kind) {
  return kind == FactKind::Bar || kind == FactKind::Share;
}

struct FactColumn {
  QString title;
  QString toolTip; ///< how the column's values come about
  FactKind kind = FactKind::Text;
};

struct Fact {
  QString text;
  QString toolTip = {};           ///< the text itself when empty
  std::optional<double> bar = {}; ///< for columns of bars
  bool strong = false;            ///< a total or another line that sums up
  Address address = {};           ///< the object that the text names, shown as a link; empty for none
};

/// A small table of what the engine said, ready to be shown and copied. Every row has a fact for each column.
struct FactTable {
  std::vector<FactColumn> columns;
  std::vector<std::vector<Fact>> rows;

  /// The largest |bar| of the table; bars are drawn relative to it.
  double barScale() const;
};

} // namespace rankwright
