#pragma once

#include "widgets/common/address.h"

#include <QJsonObject>
#include <QStringList>
#include <QWidget>

#include <memory>
#include <vector>

namespace rankwright {

class Workspace;

/// A part of a view that the window places as a dock.
struct ViewPanel {
  QString id; ///< stable, e.g. "trace"; the dock's object name
  QString title;
  QString icon; ///< name of a theme icon
  QWidget* widget;
  Qt::DockWidgetArea area;
};

/// One page of the workbench. The window shows one view at a time in its middle, places the view's panels
/// around it, remembers its state by id, and goes back and forward through the places it was at.
class View : public QWidget {
  Q_OBJECT

public:
  using QWidget::QWidget;

  virtual QString id() const = 0; ///< stable, e.g. "guess-you-like"; sessions, layouts and addresses name it
  virtual QString title() const = 0;
  virtual QString iconName() const = 0;
  virtual std::vector<ViewPanel> panels() const { return {}; }

  /// Shows another workspace, or none (nullptr).
  virtual void setWorkspace(std::shared_ptr<const Workspace> workspace) = 0;

  /// The kinds of addresses whose home is this view, e.g. {"user"}.
  virtual QStringList addressKinds() const { return {}; }
  /// Shows the object; says in place when there is no such thing. Emits `placeChanged` once it is there.
  virtual void goTo(const Address& address) = 0;
  /// The object that is shown; empty when there is none.
  virtual Address place() const { return {}; }

  /// What a session remembers: filters, columns, selection, zoom. Unknown keys given back are kept by the
  /// window.
  virtual QJsonObject saveState() const { return {}; }
  virtual void restoreState(const QJsonObject& state) { Q_UNUSED(state); }

signals:
  /// Another object is shown, because a person or `goTo` asked for it.
  void placeChanged();
  /// A person follows an object that lives in some view, perhaps another one.
  void followed(const rankwright::Address& address);
  /// What was empty is filled, in the view and its panels: they may appear one after the other.
  void filled();
  /// One of the view's panels has something to show.
  void panelWanted(const QString& id);
};

} // namespace rankwright
