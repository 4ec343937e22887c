#pragma once

#include "widgets/chart/chart_cursors.h"
#include "widgets/chart/chart_data.h"
#include "widgets/chart/plot_ranges.h"
#include "widgets/command/command_registry.h"
#include "widgets/common/job_runner.h"

#include <QJsonObject>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPainter;
class QStackedLayout;
class QToolButton;

namespace rankwright {

class ChartActions;
class ChartLegend;
class CursorReadout;
class EmptyPage;
class MessageBar;
class PlotCanvas;
class PlotGestures;
class PlotZoom;
struct PreparedChart;

enum class ChartFormat { Png, Svg, Pdf, Csv };

/// Makes the bytes of a file. May be called on any thread, once or more. Errors: Internal.
using ChartEncoder = std::function<Result<QByteArray>()>;

/// A chart with all that people do with it: zoom, pan, cursors with a read-out, a legend that hides series,
/// logarithmic axes, export, and a summary in words for screen readers.
///
/// Charts of more than a few thousand values are prepared on a worker; until then the panel says so.
class ChartPanel final : public QWidget {
  Q_OBJECT

public:
  explicit ChartPanel(JobRunner& jobs, QWidget* parent = nullptr);
  ~ChartPanel() override;

  /// Shows the chart; series keep being hidden if one of that name was. A chart without any value or with
  /// lengths that do not fit shows the reason instead. nullptr: no data.
  void setChart(ChartPtr chart);
  /// Shows why there is no chart, and what to do about it.
  void setNoData(const QString& reason);
  /// The chart that was set; nullptr for none.
  const ChartPtr& chart() const { return chart_; }
  /// Whether it is on the screen already.
  bool isShowingChart() const { return prepared_ != nullptr; }

  AxisRange xRange() const;
  AxisRange yRange() const;
  void setXRange(const AxisRange& range);

  bool isSeriesVisible(std::size_t series) const;
  void setSeriesVisible(std::size_t series, bool visible);

  bool isLogarithmic(Qt::Orientation axis) const;
  /// Points at or below zero are masked, and a note says how many; refused with a note when nothing would be
  /// left.
  bool setLogarithmic(Qt::Orientation axis, bool on);

  ChartCursors* cursors() const { return cursors_; }
  /// The values at the cursors, tab-separated; empty while there is no cursor.
  QString readout() const;

  /// The chart in sentences; also the accessible description.
  QString summary() const;
  /// What the line above the chart says about masked points; empty mostly.
  QString note() const;

  /// What takes the mouse and the keyboard.
  QWidget* plotArea() const;
  /// The button of a series in the legend; nullptr when there is no legend.
  QToolButton* legendButton(std::size_t series) const;

  /// The actions with their names in a command registry, `prefix` in front of each; QWidget::actions() lists
  /// them too.
  std::vector<std::pair<QAction*, CommandSpec>> commands(const QString& prefix) const;
  /// Appends them under a group of their own, which tells charts apart: their commands have the same names.
  void addCommandsTo(std::vector<std::pair<QAction*, CommandSpec>>& all, const QString& prefix,
                     const QString& group) const;

  /// What a file of this format holds, as the chart is now; an empty function when there is no chart. PNG
  /// files have `scale` times the pixels of the screen.
  ChartEncoder encoder(ChartFormat format, double scale = 1) const;
  /// Records now, draws and writes on a worker, in one step. `done` gets success or why not (Io); without it
  /// the panel says so.
  void saveTo(const QString& path, ChartFormat format, double scale, std::function<void(Status)> done = {});

  /// Zoom, hidden series, logarithmic axes and marks; given back at any time, even before the chart is there.
  QJsonObject saveState() const;
  void restoreState(const QJsonObject& state);

public slots:
  void zoomIn();
  void zoomOut();
  void resetZoom();
  void zoomBack();
  /// Puts a mark at the moving cursor, or into the middle.
  void placeMark(rankwright::CursorMark which);
  void clearCursors();
  void copyImage();
  void copyData();
  void copySummary();
  /// Shows the summary as text below the chart and moves there; or closes it.
  void showSummary(bool on);
  /// Asks for a file without blocking the window, and saves to it.
  void saveAs();

signals:
  void xRangeChanged();
  /// A chart came or went, or another part of what `saveState()` tells changed.
  void stateChanged();

protected:
  void changeEvent(QEvent* event) override;

private:
  void buildLayout();
  void connectParts();
  void showPrepared(std::shared_ptr<const PreparedChart> prepared);
  void showEmpty(const QString& headline, const QString& reason);
  void startPreparing();
  void orderFocus();
  void describe();
  void followCursors();
  void applyState();
  bool hasPositive(Qt::Orientation axis) const;
  void updateNote(const QString& refusal = {});
  void applyTheme();
  void clearNow();
  void paintOverlay(QPainter& painter, bool exported) const;

  JobRunner& jobs_;
  ChartPtr chart_;
  std::shared_ptr<const PreparedChart> prepared_;
  QStringList hidden_;
  QJsonObject pending_;
  PlotCanvas* canvas_;
  ChartCursors* cursors_;
  PlotZoom* zoom_;
  PlotGestures* gestures_;
  QLabel* title_;
  QToolButton* menu_;
  ChartLegend* legend_;
  QLabel* note_;
  MessageBar* messages_;
  QStackedLayout* pages_ = nullptr;
  EmptyPage* empty_;
  CursorReadout* readout_;
  QPlainTextEdit* summary_;
  ChartActions* actions_ = nullptr;
};

} // namespace rankwright
