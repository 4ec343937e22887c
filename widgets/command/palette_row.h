#pragma once

#include "widgets/common/address.h"

#include <QAction>
#include <QIcon>
#include <QPointer>
#include <QString>

#include <vector>

namespace rankwright {

/// One line of the palette: a command to run, or an address to go to.
struct PaletteRow {
  QString title;
  QString detail = {};
  QString shortcut = {}; ///< as the desktop writes it
  QIcon icon = {};
  std::vector<int> matched = {}; ///< positions in the title that the query found
  bool enabled = true;
  QPointer<QAction> command = {};
  Address address = {}; ///< empty for a command

  /// Tells rows apart, whatever the query.
  QString key() const { return address.isEmpty() && command ? command->objectName() : address.text(); }
};

using PaletteRows = std::vector<PaletteRow>;

} // namespace rankwright
