#include "widgets/chart/chart_link.h"

#include <QScopedValueRollback>

namespace rankwright {

void ChartLink::add(ChartPanel* panel) {
  if (panels_.contains(panel)) return;
  panels_ << panel;
  connect(panel, &ChartPanel::xRangeChanged, this, [this, panel] { spreadRange(*panel); });
  connect(panel->cursors(), &ChartCursors::changed, this, [this, panel] { spreadCursors(*panel); });
  connect(panel, &QObject::destroyed, this, [this, panel] { panels_.removeOne(panel); });
  if (panels_.size() > 1) spreadRange(*panels_.constFirst());
}

void ChartLink::remove(ChartPanel* panel) {
  panels_.removeOne(panel);
  disconnect(panel, nullptr, this, nullptr);
  disconnect(panel->cursors(), nullptr, this, nullptr);
}

void ChartLink::spreadRange(const ChartPanel& from) {
  if (spreading_ || !from.isShowingChart()) return;
  const QScopedValueRollback guard(spreading_, true);
  for (auto* panel : panels_)
    if (panel != &from) panel->setXRange(from.xRange());
}

void ChartLink::spreadCursors(const ChartPanel& from) {
  if (spreading_) return;
  const QScopedValueRollback guard(spreading_, true);
  for (auto* panel : panels_) {
    if (panel == &from) continue;
    panel->cursors()->setMoving(from.cursors()->moving());
    for (const auto which : {CursorMark::A, CursorMark::B})
      panel->cursors()->setMark(which, from.cursors()->mark(which));
  }
}

} // namespace rankwright
