#pragma once

#include "widgets/command/command_registry.h"

#include <QJsonObject>
#include <QList>
#include <QWidget>

#include <utility>
#include <vector>

class QHBoxLayout;
class QSplitter;

namespace rankwright {

/// One page of a view, which shows it under a tab.
class ViewPage : public QWidget {
  Q_OBJECT

public:
  using Commands = std::vector<std::pair<QAction*, CommandSpec>>;
  using QWidget::QWidget;

  /// What a session remembers of the page.
  virtual QJsonObject saveState() const { return {}; }
  virtual void restoreState(const QJsonObject& state) { Q_UNUSED(state); }

  /// Every action of the page besides those of its tables, with what a `CommandRegistry` wants to know of it.
  virtual Commands commands() const { return {}; }

protected:
  /// What stands below each other on a page that asks something.
  struct Parts {
    QWidget* messages;
    QHBoxLayout* choices; ///< a line, with `busy` at its end
    QWidget* busy;
    QList<QWidget*> lines; ///< of text
    QWidget* rest;         ///< takes the room that is left
  };
  void layOut(const Parts& parts);

  /// Where a splitter stands, as a session keeps it.
  static QString stateOf(const QSplitter& splitter);
  static void restore(QSplitter& splitter, const QJsonValue& state);
};

} // namespace rankwright
