#include "widgets/chart/chart_actions.h"

#include "widgets/chart/chart_panel.h"

#include <QIcon>

namespace rankwright {

ChartActions::ChartActions(ChartPanel& panel) : QObject(&panel), panel_(panel) {
  addZoom();
  addSeparator();
  addCursors();
  addSeparator();
  addAxes();
  addSeparator();
  addOutput();
}

QAction* ChartActions::add(CommandSpec spec, std::function<void()> run) {
  auto* action = new QAction(QIcon::fromTheme(spec.icon), spec.text, this);
  action->setObjectName(spec.id);
  action->setToolTip(spec.toolTip);
  action->setShortcut(spec.shortcut);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  spec.group = tr("Charts");
  if (run) connect(action, &QAction::triggered, &panel_, std::move(run));
  panel_.addAction(action);
  all_.emplace_back(action, std::move(spec));
  return action;
}

QAction* ChartActions::addToggle(CommandSpec spec, std::function<void(bool)> run) {
  auto* action = add(std::move(spec), {});
  action->setCheckable(true);
  connect(action, &QAction::triggered, &panel_, std::move(run));
  return action;
}

void ChartActions::addSeparator() {
  auto* separator = new QAction(this);
  separator->setSeparator(true);
  panel_.addAction(separator);
}

void ChartActions::addZoom() {
  add({QStringLiteral("zoom-in"), tr("Zoom &in"), tr("Shows less of the chart, larger"),
       QStringLiteral("zoom-in"), QKeySequence(Qt::Key_Plus)},
      [this] { panel_.zoomIn(); });
  add({QStringLiteral("zoom-out"), tr("Zoom &out"), tr("Shows more of the chart, smaller"),
       QStringLiteral("zoom-out"), QKeySequence(Qt::Key_Minus)},
      [this] { panel_.zoomOut(); });
  add({QStringLiteral("zoom-all"), tr("Show &everything"), tr("Shows the whole chart"),
       QStringLiteral("zoom-fit-best"), QKeySequence(Qt::Key_Home)},
      [this] { panel_.resetZoom(); });
  add({QStringLiteral("zoom-back"), tr("Zoom &back"), tr("Goes back to what was shown before"),
       QStringLiteral("edit-undo"), QKeySequence(Qt::Key_Backspace)},
      [this] { panel_.zoomBack(); });
}

void ChartActions::addCursors() {
  add({QStringLiteral("cursor-a"), tr("Place cursor &A here"), tr("Puts the mark A at the cursor"),
       QStringLiteral("flag-blue"), QKeySequence(Qt::Key_A)},
      [this] { panel_.placeMark(CursorMark::A); });
  add({QStringLiteral("cursor-b"), tr("Place cursor &B here"),
       tr("Puts the mark B at the cursor; the difference to A is shown below the chart"),
       QStringLiteral("flag-red"), QKeySequence(Qt::Key_B)},
      [this] { panel_.placeMark(CursorMark::B); });
  add({QStringLiteral("cursors-clear"), tr("&Remove the cursors"), tr("Takes all cursors away"),
       QStringLiteral("edit-clear"), QKeySequence(Qt::Key_Escape)},
      [this] { panel_.clearCursors(); });
}

void ChartActions::addAxes() {
  addToggle({QStringLiteral("log-x"), tr("Logarithmic &horizontal axis"),
             tr("Shows the horizontal axis logarithmically"), QString()},
            [this](bool on) { panel_.setLogarithmic(Qt::Horizontal, on); });
  addToggle({QStringLiteral("log-y"), tr("Logarithmic &vertical axis"),
             tr("Shows the vertical axis logarithmically"), QString()},
            [this](bool on) { panel_.setLogarithmic(Qt::Vertical, on); });
}

void ChartActions::addOutput() {
  add({QStringLiteral("copy-image"), tr("&Copy as picture"), tr("Copies the chart as it is seen"),
       QStringLiteral("edit-copy"), QKeySequence(QKeySequence::Copy)},
      [this] { panel_.copyImage(); });
  add({QStringLiteral("copy-data"), tr("Copy &data as CSV"), tr("Copies the data of the chart"),
       QStringLiteral("edit-copy")},
      [this] { panel_.copyData(); });
  add({QStringLiteral("save"), tr("&Save chart as…"),
       tr("Saves the chart as PNG, SVG or PDF, or its data as CSV"), QStringLiteral("document-save-as")},
      [this] { panel_.saveAs(); });
  addToggle({QStringLiteral("summary"), tr("Read s&ummary"), tr("Shows what the chart says in words"),
             QStringLiteral("documentinfo"), QKeySequence(Qt::Key_S)},
            [this](bool on) { panel_.showSummary(on); });
  add({QStringLiteral("copy-summary"), tr("Copy summar&y"), tr("Copies what the chart says in words"),
       QStringLiteral("edit-copy")},
      [this] { panel_.copySummary(); });
}

QAction* ChartActions::find(const QString& id) const {
  for (const auto& [action, spec] : all_)
    if (spec.id == id) return action;
  return nullptr;
}

void ChartActions::refresh(bool canGoBack, bool xHasNumbers, bool yHasNumbers) {
  const bool shown = panel_.isShowingChart();
  for (const auto& [action, spec] : all_)
    action->setEnabled(shown);
  find(QStringLiteral("zoom-back"))->setEnabled(shown && canGoBack);
  auto* x = find(QStringLiteral("log-x"));
  auto* y = find(QStringLiteral("log-y"));
  x->setEnabled(shown && xHasNumbers);
  y->setEnabled(shown && yHasNumbers);
  x->setChecked(panel_.isLogarithmic(Qt::Horizontal));
  y->setChecked(panel_.isLogarithmic(Qt::Vertical));
  refreshCursors();
}

void ChartActions::refreshCursors() {
  find(QStringLiteral("cursors-clear"))->setEnabled(!panel_.cursors()->isEmpty());
}

} // namespace rankwright
