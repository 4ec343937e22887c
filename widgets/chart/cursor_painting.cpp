#include "widgets/chart/chart_number.h"
#include "widgets/chart/cursor_readout.h"
#include "widgets/chart/marker.h"
#include "widgets/chart/plot_canvas.h"
#include "widgets/common/type_scale.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

constexpr int kMaxValues = 8;

/// A value written at its line.
struct Flag {
  std::size_t series = 0;
  double value = 0;
  double y = 0;
};

void paintLine(QPainter& painter, const PlotFrame& frame, double x, const QPen& pen) {
  painter.setPen(pen);
  painter.drawLine(QPointF(x, frame.area.top()), QPointF(x, frame.area.bottom()));
}

bool isSeen(const PlotFrame& frame, double pixel) {
  return pixel >= frame.area.left() && pixel <= frame.area.right();
}

/// A box with the letter of the mark at the top of its line.
void paintLetter(QPainter& painter, const PlotFrame& frame, double x, const QString& letter,
                 const ChartColours& colours) {
  const QFontMetricsF metrics(painter.font());
  const QRectF box(x - metrics.height() / 2, frame.area.top(), metrics.height(), metrics.height());
  painter.fillRect(box, colours.cursor);
  painter.setPen(colours.background);
  painter.drawText(box, Qt::AlignCenter, letter);
}

void paintMark(QPainter& painter, const PlotCanvas& canvas, std::optional<double> x, const QString& letter) {
  const auto frame = canvas.frame();
  const auto pixel = x ? frame.x.toPixel(*x) : std::nan("");
  if (!isSeen(frame, pixel)) return;
  paintLine(painter, frame, pixel, QPen(canvas.colours().cursor, 1));
  paintLetter(painter, frame, pixel, letter, canvas.colours());
}

std::vector<Flag> flagsOf(const PlotCanvas& canvas, const ChartCursors& cursors, const PlotFrame& frame) {
  std::vector<Flag> flags;
  for (const auto& row : readoutRows(canvas, cursors)) {
    if (!row.moving || !canvas.painters()[row.series]->hasHeight()) continue;
    const auto y = frame.y.toPixel(*row.moving);
    if (y >= frame.area.top() && y <= frame.area.bottom()) flags.push_back({row.series, *row.moving, y});
  }
  std::ranges::sort(flags, {}, &Flag::y);
  return flags;
}

void paintFlag(QPainter& painter, const PlotFrame& frame, double x, const Flag& flag,
               const ChartColours& colours) {
  const QFontMetricsF metrics(painter.font());
  const auto text = numberText(flag.value);
  const auto width = metrics.horizontalAdvance(text) + 2 * kUnit;
  const bool right = x + 2 * kUnit + width <= frame.area.right();
  const QRectF box(right ? x + 2 * kUnit : x - 2 * kUnit - width, flag.y - metrics.height() / 2, width,
                   metrics.height());
  auto behind = colours.background;
  behind.setAlphaF(0.85F);
  painter.fillRect(box, behind);
  painter.setPen(colours.style(flag.series).text);
  painter.drawText(box, Qt::AlignCenter, text);
}

void paintFlags(QPainter& painter, const PlotCanvas& canvas, const ChartCursors& cursors,
                const PlotFrame& frame, double x) {
  const auto flags = flagsOf(canvas, cursors, frame);
  const auto height = QFontMetricsF(painter.font()).height();
  auto free = frame.area.top() - height;
  for (const auto& flag : flags) {
    drawMarker(painter, {x, flag.y}, 7, canvas.colours().style(flag.series));
    // A value that would lie over another one is left to the read-out.
    if (flags.size() > kMaxValues || flag.y - height / 2 < free) continue;
    paintFlag(painter, frame, x, flag, canvas.colours());
    free = flag.y + height / 2;
  }
}

} // namespace

void paintCursors(QPainter& painter, const PlotCanvas& canvas, const ChartCursors& cursors) {
  const auto frame = canvas.frame();
  painter.setFont(smallFont());
  paintMark(painter, canvas, cursors.mark(CursorMark::A), CursorReadout::tr("A"));
  paintMark(painter, canvas, cursors.mark(CursorMark::B), CursorReadout::tr("B"));
  if (!cursors.moving()) return;
  const auto x = frame.x.toPixel(cursors.moving()->x());
  if (!isSeen(frame, x)) return;
  paintLine(painter, frame, x, QPen(canvas.colours().reference, 1, Qt::DotLine));
  paintFlags(painter, canvas, cursors, frame, x);
}

} // namespace rankwright
