#pragma once

#include "widgets/chart/chart_panel.h"

namespace rankwright {

/// Keeps the x axes and the cursors of several panels together: zooming, panning and moving a cursor in one
/// does the same in all. Panels may die before the link.
class ChartLink final : public QObject {
  Q_OBJECT

public:
  using QObject::QObject;

  /// The first panel's range holds; later ones take it over.
  void add(ChartPanel* panel);
  void remove(ChartPanel* panel);

private:
  void spreadRange(const ChartPanel& from);
  void spreadCursors(const ChartPanel& from);

  QList<ChartPanel*> panels_;
  bool spreading_ = false;
};

} // namespace rankwright
