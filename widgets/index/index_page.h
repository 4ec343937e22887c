#pragma once

#include "widgets/command/command_registry.h"
#include "widgets/common/address.h"

#include <QJsonObject>
#include <QWidget>

#include <memory>
#include <utility>
#include <vector>

namespace rankwright {

class Workspace;

/// One page of the Index view. The view tells every page which index is looked at, once the page is shown.
class IndexPage : public QWidget {
  Q_OBJECT

public:
  using QWidget::QWidget;

  /// Shows that index of the workspace, or nothing (nullptr and an empty name).
  virtual void setIndex(std::shared_ptr<const Workspace> workspace, const QString& index) = 0;

  /// What a session remembers of the page.
  virtual QJsonObject saveState() const { return {}; }
  virtual void restoreState(const QJsonObject& state) { Q_UNUSED(state); }

  /// Every action of the page besides those of its tables, with what a `CommandRegistry` wants to know of it.
  virtual std::vector<std::pair<QAction*, CommandSpec>> commands() const { return {}; }

signals:
  /// A person follows an object that lives in some view, perhaps another one.
  void followed(const rankwright::Address& address);
};

} // namespace rankwright
