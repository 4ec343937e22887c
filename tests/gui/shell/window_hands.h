#pragma once

#include "shell_fixture.h"
#include "tests/gui/hands/hands.h"
#include "widgets/command/command_palette.h"
#include "widgets/command/command_registry.h"
#include "widgets/common/filter_field.h"
#include "widgets/common/search_panel.h"
#include "widgets/common/text.h"
#include "widgets/data/table_view.h"
#include "widgets/index/index_view.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/view_deck.h"
#include "widgets/simulator/guess_you_like.h"
#include "widgets/simulator/list_display.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/data_table.h"
#include "widgets/table/filter_cell.h"
#include "widgets/table/filter_row.h"
#include "widgets/table/filter_stack.h"
#include "widgets/table/grid_view.h"

#include <QLineEdit>
#include <QListView>
#include <QMenuBar>

namespace rankwright::hands {

/// Presses Tab until `wanted` has the focus. False when it is never reached.
inline bool tabTo(const QWidget& wanted) {
  for (int i = 0; i < 200 && QApplication::focusWidget() != &wanted; ++i)
    press(Qt::Key_Tab);
  return wanted.hasFocus();
}

/// Types into the palette and takes the first answer.
inline bool takeFromPalette(MainWindow& window, const QString& text) {
  press(Qt::Key_K, Qt::ControlModifier);
  if (!QTest::qWaitFor([&] { return window.palette().line()->hasFocus(); })) return false;
  type(text);
  QTest::qWait(300); // until every source has answered
  if (window.palette().list()->model()->rowCount() == 0) return false;
  press(Qt::Key_Return);
  return true;
}

/// Opens a menu of the menu bar by its mnemonic and takes an entry.
inline bool takeFromMenu(MainWindow& window, const QString& title, const QString& entry) {
  for (auto* menu : window.menuBar()->actions()) {
    if (menu->text().remove(QLatin1Char('&')) != title) continue;
    const auto keys = QKeySequence::mnemonic(menu->text());
    if (keys.isEmpty()) return false;
    press(keys[0].key(), Qt::AltModifier);
    return choose(qobject_cast<QMenu*>(QApplication::activePopupWidget()), entry);
  }
  return false;
}

} // namespace rankwright::hands
