#include "widgets/chart/cursor_readout.h"

#include "widgets/chart/chart_number.h"
#include "widgets/chart/plot_canvas.h"
#include "widgets/common/type_scale.h"

#include <cmath>

namespace rankwright {

namespace {

QString cellText(std::optional<double> value) {
  return value ? numberText(*value) : QString();
}

bool isEmpty(const ReadoutRow& row) {
  return !row.moving && !row.a && !row.b;
}

std::optional<double> valueAtMark(const SeriesPainter& painter, std::optional<double> x, double y) {
  return x ? painter.valueAt(*x, y) : std::nullopt;
}

QString rowPlace(const PlotCanvas& canvas, double y) {
  return canvas.chart()->yLabels.value(qRound(y));
}

} // namespace

std::optional<double> ReadoutRow::difference() const {
  return a && b ? std::optional(*b - *a) : std::nullopt;
}

std::vector<ReadoutRow> readoutRows(const PlotCanvas& canvas, const ChartCursors& cursors) {
  std::vector<ReadoutRow> rows;
  if (!canvas.chart()) return rows;
  const auto moving = cursors.moving();
  const auto last = cursors.lastPlace();
  for (std::size_t i = 0; i < canvas.painters().size(); ++i) {
    if (!canvas.isSeriesVisible(i)) continue;
    const auto& painter = *canvas.painters()[i];
    const auto y = last ? last->y() : 0;
    const ReadoutRow row{i, seriesName(canvas.chart()->spec->series[i]),
                         moving ? painter.valueAt(moving->x(), moving->y()) : std::nullopt,
                         valueAtMark(painter, cursors.mark(CursorMark::A), y),
                         valueAtMark(painter, cursors.mark(CursorMark::B), y)};
    if (!isEmpty(row)) rows.push_back(row);
  }
  return rows;
}

QString placeText(const PlotCanvas& canvas, double x) {
  const auto& chart = *canvas.chart();
  if (!chart.xLabels.isEmpty()) return chart.xLabels.value(qRound(x));
  const auto range = canvas.ranges().x;
  if (chart.spec->x.kind == AxisKind::Time) return timeText(x, (range.upper - range.lower) / 100);
  if (canvas.logAxes().x) return numberText(x);
  const auto step = std::pow(10, std::floor(std::log10((range.upper - range.lower) / 1000)));
  return numberText(std::round(x / step) * step);
}

CursorReadout::CursorReadout(QWidget* parent) : QLabel(parent) {
  setTextFormat(Qt::RichText);
  setTextInteractionFlags(Qt::TextSelectableByMouse);
  setFont(smallFont());
  setMinimumHeight(QFontMetrics(font()).height() + kUnit);
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void CursorReadout::showValues(const PlotCanvas& canvas, const ChartCursors& cursors) {
  setVisible(canvas.chart() != nullptr);
  if (cursors.isEmpty() || !canvas.chart()) return setRows({});
  const auto moving = cursors.moving();
  const auto a = cursors.mark(CursorMark::A), b = cursors.mark(CursorMark::B);
  const auto place = [&](std::optional<double> x) { return x ? placeText(canvas, *x) : QString(); };
  const auto lastRow = cursors.lastPlace() ? cursors.lastPlace()->y() : 0;
  const auto rowName = rowPlace(canvas, moving ? moving->y() : lastRow);
  std::vector<QStringList> rows{{QString(), tr("Cursor"), tr("A"), tr("B"), tr("B − A")},
                                {axisTitle(canvas.chart()->spec->x), moving ? place(moving->x()) : QString(),
                                 place(a), place(b), a && b ? numberText(*b - *a) : QString()}};
  const auto values = readoutRows(canvas, cursors);
  for (const auto& row : values)
    rows.push_back({rowName.isEmpty() ? row.name : tr("%1, %2", "series, row").arg(row.name, rowName),
                    cellText(row.moving), cellText(row.a), cellText(row.b), cellText(row.difference())});
  // Columns without any value are left out.
  for (int column = 4; column > 0; --column)
    if (rows[1][column].isEmpty())
      for (auto& row : rows)
        row.removeAt(column);
  setRows(rows);
  if (!a && !b) showLine(canvas, rows, values);
}

void CursorReadout::setRows(const std::vector<QStringList>& rows) {
  QStringList lines;
  for (const auto& row : rows)
    lines << row.join(u'\t');
  plain_ = lines.join(u'\n');
  setAccessibleName(tr("Values at the cursors: %1").arg(plain_));
  setToolTip(plain_);
  showTable(rows);
}

void CursorReadout::showTable(const std::vector<QStringList>& rows) {
  QString html = QStringLiteral("<table cellspacing='0' cellpadding='2'>");
  for (const auto& row : rows) {
    html += QStringLiteral("<tr>");
    for (qsizetype i = 0; i < row.size(); ++i)
      html += QStringLiteral("<td align='%1'>%2</td>")
                  .arg(i == 0 ? QStringLiteral("left") : QStringLiteral("right"),
                       i == 0 ? row[i].toHtmlEscaped() : u"&nbsp;&nbsp;" + row[i].toHtmlEscaped());
    html += QStringLiteral("</tr>");
  }
  setText(rows.empty() ? QString() : html + QStringLiteral("</table>"));
}

void CursorReadout::showLine(const PlotCanvas& canvas, const std::vector<QStringList>& rows,
                             const std::vector<ReadoutRow>& values) {
  auto html =
      QStringLiteral("%1 <b>%2</b>").arg(rows[1][0].toHtmlEscaped(), rows[1].value(1).toHtmlEscaped());
  for (std::size_t i = 0; i < values.size(); ++i)
    html += QStringLiteral("&nbsp;&nbsp;&nbsp;&nbsp;<font color='%1'>%2</font> <b>%3</b>")
                .arg(canvas.colours().style(values[i].series).text.name(), rows[i + 2][0].toHtmlEscaped(),
                     rows[i + 2].value(1).toHtmlEscaped());
  setText(html);
}

} // namespace rankwright
