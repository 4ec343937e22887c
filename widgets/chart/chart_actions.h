#pragma once

#include "widgets/command/command_registry.h"

#include <functional>
#include <utility>
#include <vector>

namespace rankwright {

class ChartPanel;

/// The actions of one panel, with shortcuts that work while the chart has the focus.
class ChartActions final : public QObject {
  Q_OBJECT

public:
  explicit ChartActions(ChartPanel& panel);

  const std::vector<std::pair<QAction*, CommandSpec>>& all() const { return all_; }
  QAction* find(const QString& id) const;

  /// Brings checks and availability in line with the panel.
  void refresh(bool canGoBack, bool xHasNumbers, bool yHasNumbers);
  void refreshCursors();

private:
  QAction* add(CommandSpec spec, std::function<void()> run);
  QAction* addToggle(CommandSpec spec, std::function<void(bool)> run);
  void addSeparator();
  void addZoom();
  void addCursors();
  void addAxes();
  void addOutput();

  ChartPanel& panel_;
  std::vector<std::pair<QAction*, CommandSpec>> all_;
};

} // namespace rankwright
