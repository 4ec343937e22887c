#pragma once

#include <QColor>
#include <QPalette>
#include <QPen>

#include <vector>

namespace rankwright {

/// The shapes that tell series of points apart.
enum class Marker { Circle, Square, Triangle, Diamond, Cross, Plus };

/// How one series looks. Besides its colour each has its own dash, marker and filling, so that a chart can be
/// read without colours.
struct SeriesStyle {
  QColor colour; ///< of lines and fillings: at least 3 : 1 on the background (4.5 : 1 in high contrast)
  QColor text;   ///< of labels: at least 4.5 : 1 on the background (7 : 1 in high contrast)
  Qt::PenStyle dash = Qt::SolidLine;
  Marker marker = Marker::Circle;
  Qt::BrushStyle filling =
      Qt::SolidPattern; ///< of bars: solid for the first series, hatched for the next ones

  QPen pen(double width) const;
};

/// The colours of charts that belong to a palette: light, dark, or high contrast when the palette's text
/// stands out from its base by more than 19 : 1.
struct ChartColours {
  QColor background;
  QColor text;
  QColor muted; ///< labels of axes
  QColor grid;
  QColor reference; ///< lines for comparison
  QColor cursor;
  std::vector<SeriesStyle> series;
  std::vector<QColor> sequential; ///< stops of a scale from low to high
  std::vector<QColor> places;     ///< stops from what stands out most to what does least
  std::vector<QColor> diverging;  ///< stops from negative over zero to positive

  const SeriesStyle& style(std::size_t index) const { return series[index % series.size()]; }
};

ChartColours chartColoursOf(const QPalette& palette);

/// `colour` made darker or lighter, its hue kept, until it has at least this contrast on the background.
QColor withContrast(QColor colour, const QColor& background, double ratio);

} // namespace rankwright
