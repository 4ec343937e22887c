#pragma once

#include "widgets/command/command_registry.h"
#include "widgets/common/address.h"
#include "widgets/funnel/funnel_figures.h"

#include <QJsonObject>
#include <QWidget>

#include <utility>
#include <vector>

namespace rankwright {

class ChartPanel;

/// One page of the Funnel view. The view gives every page the figures once the page is shown.
class FunnelPage : public QWidget {
  Q_OBJECT

public:
  using QWidget::QWidget;

  /// nullptr: there are none; `reason` says why, and is not used otherwise.
  virtual void setFigures(SharedFigures figures, const QString& reason) = 0;

  /// What a session remembers of the page.
  virtual QJsonObject saveState() const { return {}; }
  virtual void restoreState(const QJsonObject& state) { Q_UNUSED(state); }

  /// Every action of the page besides those of its tables, with what a `CommandRegistry` wants to know of it.
  virtual std::vector<std::pair<QAction*, CommandSpec>> commands() const { return {}; }

signals:
  /// A person follows a bar, a cell, or an object that lives in some view.
  void followed(const rankwright::Address& address);

protected:
  using Commands = std::vector<std::pair<QAction*, CommandSpec>>;
};

} // namespace rankwright
