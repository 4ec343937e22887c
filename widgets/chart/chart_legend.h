#pragma once

#include <QWidget>

class QToolButton;

namespace rankwright {

class PlotCanvas;

/// A button for each series, pressed while the series is shown. Hidden for charts of a single series.
class ChartLegend final : public QWidget {
  Q_OBJECT

public:
  explicit ChartLegend(QWidget* parent = nullptr);

  /// Makes the buttons anew for the chart of the canvas, in its colours.
  void showSeries(const PlotCanvas& canvas);
  QToolButton* button(std::size_t series) const;

signals:
  void toggled(std::size_t series, bool visible);

private:
  void addButton(const PlotCanvas& canvas, std::size_t series);

  QList<QToolButton*> buttons_;
};

/// The legend as a line of pictures and names, for files; starts anew where `width` ends.
int paintLegend(QPainter* painter, const PlotCanvas& canvas, const QPointF& origin, int width);

/// Whether the chart has more than one series to be told apart.
bool needsLegend(const PlotCanvas& canvas);

} // namespace rankwright
