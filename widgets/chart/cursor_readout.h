#pragma once

#include "widgets/chart/chart_cursors.h"

#include <QLabel>

#include <vector>

namespace rankwright {

class PlotCanvas;

/// What one series shows at the cursors; nothing where it has no value.
struct ReadoutRow {
  std::size_t series = 0;
  QString name;
  std::optional<double> moving;
  std::optional<double> a;
  std::optional<double> b;

  /// B − A.
  std::optional<double> difference() const;
};

/// A row for each series that is shown and has a value at some cursor.
std::vector<ReadoutRow> readoutRows(const PlotCanvas& canvas, const ChartCursors& cursors);

/// The x value as its axis writes it: a category, a date or a number.
QString placeText(const PlotCanvas& canvas, double x);

/// The values at the cursor in a line; with marks the values at all cursors and the difference of B and A as
/// a small table. Its accessible name reads the same. A line high at least, so that the plot stays where it
/// is when the mouse comes and goes.
class CursorReadout final : public QLabel {
  Q_OBJECT

public:
  explicit CursorReadout(QWidget* parent = nullptr);

  void showValues(const PlotCanvas& canvas, const ChartCursors& cursors);
  /// Tab-separated, a line a series after the line of the places.
  QString plainText() const { return plain_; }

private:
  void setRows(const std::vector<QStringList>& rows);
  void showTable(const std::vector<QStringList>& rows);
  void showLine(const PlotCanvas& canvas, const std::vector<QStringList>& rows,
                const std::vector<ReadoutRow>& values);

  QString plain_;
};

/// Draws the cursors, and at the moving one the values beside their lines where they fit.
void paintCursors(QPainter& painter, const PlotCanvas& canvas, const ChartCursors& cursors);

} // namespace rankwright
