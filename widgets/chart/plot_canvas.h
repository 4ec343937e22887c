#pragma once

#include "widgets/chart/chart_palette.h"
#include "widgets/chart/plot_ranges.h"
#include "widgets/chart/series_painter.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QCPAxis;
class QCustomPlot;
class QPicture;

namespace rankwright {

/// The drawn chart: axes, grid and series, without interaction. QCustomPlot draws the axes below it; the
/// mouse and the keyboard belong to this widget.
class PlotCanvas final : public QWidget {
  Q_OBJECT

public:
  explicit PlotCanvas(QWidget* parent = nullptr);
  ~PlotCanvas() override;

  /// Shows all of the chart; the logarithmic axes and hidden series that were set before are forgotten.
  void setChart(PreparedPtr chart);
  const PreparedPtr& chart() const { return chart_; }
  const SeriesPainters& painters() const { return painters_; }

  /// Draws anew with the colours that belong to the palette, at once.
  void setTheme(const QPalette& palette);
  const ChartColours& colours() const { return colours_; }

  /// Where values stand in this widget's pixels.
  PlotFrame frame() const;

  PlotRanges ranges() const;
  /// Ignores ranges that an axis cannot show.
  void setRanges(const PlotRanges& ranges);
  PlotRanges full() const;

  LogAxes logAxes() const { return log_; }
  /// Shows all of the chart on the new axes.
  void setLogAxes(LogAxes log);

  bool isSeriesVisible(std::size_t index) const { return index < visible_.size() && visible_[index]; }
  void setSeriesVisible(std::size_t index, bool visible);

  /// Draws over the series, with the frame of the picture, on the screen (`exported` false) and into files.
  using Overlay = std::function<void(QPainter&, const PlotFrame&, bool exported)>;
  void setOverlay(Overlay overlay);
  /// Draws the chart now; changes draw it in the next turn of the event loop otherwise.
  void drawNow();
  /// Draws the overlay again, nothing else.
  void updateOverlay();

  /// Records the chart at `size`; `decorate` draws around it, and the chart starts at `origin`.
  void paintOn(QPicture& picture, QSize size, QPoint origin, const std::function<void(QPainter&)>& decorate);

signals:
  void rangesChanged();

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void setUpAxes();
  void setUpAxis(QCPAxis* axis, const ChartAxis& spec, const QStringList& labels, bool log);
  void setUpEstimates();
  void styleAxes();
  void styleAxis(QCPAxis* axis) const;
  void fit();
  void fitTicks(QSize size);
  void paintSeries(QPainter& painter) const;
  void replot();

  PreparedPtr chart_;
  SeriesPainters painters_;
  std::vector<bool> visible_;
  ChartColours colours_;
  LogAxes log_;
  QCustomPlot* plot_;
  QWidget* cover_;
  Overlay overlay_;
  QTimer fit_; ///< active while the plot has not got the size of this widget yet
  bool exporting_ = false;
};

} // namespace rankwright
