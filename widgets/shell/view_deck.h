#pragma once

#include "widgets/common/view.h"
#include "widgets/shell/dock_layout.h"

#include <QJsonObject>
#include <QObject>

#include <map>
#include <vector>

class QMainWindow;
class QStackedWidget;

namespace rankwright {

class Curtains;

/// The views of a window: one at a time in the middle, its panels docked around it. Each view keeps its own
/// arrangement of docks; docks that belong to no view stay as they are.
class ViewDeck final : public QObject {
  Q_OBJECT

public:
  ViewDeck(QMainWindow& window, QStackedWidget& pages);

  void add(View* view);
  /// A dock beside every view, e.g. the guide; hidden at first.
  QDockWidget* addCommonDock(const ViewPanel& panel);

  /// Brings the view to the front with its docks.
  void show(View& view);
  /// Places the view's docks already, so that `show` has only the view itself to show: a first time, both
  /// together take about a frame.
  void prepare(View& view);
  /// Shows a page that is no view: its docks go, the common ones stay.
  void showPage(QWidget* page);
  /// Lets what is shown appear part by part: `show` and `showPage` do, and a window does when it comes up.
  void appearInTurn();

  View* current() const { return current_; }
  View* find(const QString& id) const;
  /// The view where addresses of that kind live; nullptr for an unknown kind.
  View* homeOf(const QString& addressKind) const;
  const std::vector<View*>& views() const { return views_; }

  /// nullptr when no view has such a panel.
  QDockWidget* dock(const QString& id) const;
  std::vector<QDockWidget*> docksOf(const View& view) const;
  const std::vector<QDockWidget*>& commonDocks() const { return commonDocks_; }

  /// The arrangement of every view that was shown, by view id, as `restoreArrangements` takes it.
  QJsonObject arrangements() const;
  void restoreArrangements(const QJsonObject& arrangements);

  /// Forgets the arrangements and places the docks of all views as the layout says.
  void applyLayout(const DockLayout& layout);

signals:
  void shown(rankwright::View* view);

private:
  QDockWidget* makeDock(const ViewPanel& panel);
  void rememberCurrent();
  void leaveFor(const View& view);
  void arrange(const View& view);
  void hideDocksExceptOf(const View* view);
  void tendTabBars();

  QMainWindow& window_;
  QStackedWidget& pages_;
  std::vector<View*> views_;
  std::map<const View*, std::vector<QDockWidget*>> docks_;
  std::vector<QDockWidget*> commonDocks_;
  View* current_ = nullptr;
  const View* prepared_ = nullptr; ///< whose docks are in place although it is not shown
  DockLayout layout_;
  std::map<QString, QByteArray> arrangements_;
  Curtains* curtains_;
};

} // namespace rankwright
