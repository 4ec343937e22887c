#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

class QDockWidget;
class QMainWindow;

namespace rankwright {

/// Where one dock belongs in a layout.
struct DockPlacement {
  QString id;
  Qt::DockWidgetArea area = Qt::RightDockWidgetArea;
  QString tabWith; ///< the dock that it shares tabs with; empty for none
  int size = 0;    ///< width at the sides, height above and below, in pixels; 0: as the content wants
  int length = 0;  ///< the other way round, among the docks of its side
  bool hidden = false;
};

/// A bundled arrangement of docks around a first view.
struct DockLayout {
  QString view; ///< id of the view to begin with
  std::vector<DockPlacement> docks;
};

/// Reads a layout of `resources/layouts`. Errors: Parse, with what is wrong.
Result<DockLayout> parseDockLayout(const QByteArray& json);

/// The bundled layout of a role: "operator", "engineer" or "analyst". Errors: NotFound.
Result<DockLayout> bundledLayout(const QString& role);

/// Places those docks of the layout that `find` knows (nullptr: leave it out), in the layout's order.
void applyDockLayout(QMainWindow& window, const DockLayout& layout,
                     const std::function<QDockWidget*(const QString& id)>& find);

} // namespace rankwright
