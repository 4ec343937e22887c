#include "widgets/chart/chart_legend.h"

#include "widgets/common/flow_layout.h"
#include "widgets/chart/marker.h"
#include "widgets/chart/plot_canvas.h"
#include "widgets/common/type_scale.h"

#include <QToolButton>

namespace rankwright {

namespace {

constexpr QSize kSwatch(6 * kUnit, 3 * kUnit);

bool isFilled(const ChartSeries& series) {
  return std::holds_alternative<BarSeries>(series) || std::holds_alternative<Histogram>(series) ||
         std::holds_alternative<HeatMap>(series);
}

QPixmap swatch(const PlotCanvas& canvas, std::size_t series, bool faint) {
  const auto ratio = canvas.devicePixelRatioF();
  QPixmap picture(kSwatch * ratio);
  picture.setDevicePixelRatio(ratio);
  picture.fill(Qt::transparent);
  QPainter painter(&picture);
  if (faint) painter.setOpacity(0.3);
  drawSwatch(painter, QRectF(QPointF(), kSwatch), canvas.colours().style(series),
             isFilled(canvas.chart()->spec->series[series]));
  return picture;
}

QIcon swatchIcon(const PlotCanvas& canvas, std::size_t series) {
  QIcon icon;
  icon.addPixmap(swatch(canvas, series, false), QIcon::Normal, QIcon::On);
  icon.addPixmap(swatch(canvas, series, true), QIcon::Normal, QIcon::Off);
  return icon;
}

} // namespace

bool needsLegend(const PlotCanvas& canvas) {
  return canvas.chart() && canvas.chart()->series.size() > 1;
}

ChartLegend::ChartLegend(QWidget* parent) : QWidget(parent) {
  new FlowLayout(this, kUnit);
  setAccessibleName(tr("Series"));
}

void ChartLegend::showSeries(const PlotCanvas& canvas) {
  const auto count = needsLegend(canvas) ? static_cast<qsizetype>(canvas.chart()->series.size()) : 0;
  while (buttons_.size() > count)
    delete buttons_.takeLast();
  while (buttons_.size() < count)
    addButton(canvas, static_cast<std::size_t>(buttons_.size()));
  for (qsizetype i = 0; i < count; ++i) {
    const auto series = static_cast<std::size_t>(i);
    const auto name = seriesName(canvas.chart()->spec->series[series]);
    auto* button = buttons_[i];
    button->setText(QString(name).replace(u'&', QStringLiteral("&&")));
    button->setAccessibleName(tr("Show the series %1").arg(name));
    button->setToolTip(tr("Shows or hides the series %1").arg(name));
    button->setIcon(swatchIcon(canvas, series));
    const QSignalBlocker quiet(button);
    button->setChecked(canvas.isSeriesVisible(series));
  }
  setVisible(count > 0);
}

void ChartLegend::addButton(const PlotCanvas&, std::size_t series) {
  auto* button = new QToolButton(this);
  button->setCheckable(true);
  button->setAutoRaise(true);
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setIconSize(kSwatch);
  button->setFont(smallFont());
  button->setFocusPolicy(Qt::StrongFocus);
  connect(button, &QToolButton::toggled, this, [this, series](bool on) { emit toggled(series, on); });
  layout()->addWidget(button);
  buttons_ << button;
}

QToolButton* ChartLegend::button(std::size_t series) const {
  return buttons_.value(static_cast<qsizetype>(series));
}

int paintLegend(QPainter* painter, const PlotCanvas& canvas, const QPointF& origin, int width) {
  if (!needsLegend(canvas)) return 0;
  const auto font = smallFont();
  const QFontMetrics metrics(font);
  const auto height = metrics.height() + kUnit;
  auto at = origin;
  for (std::size_t i = 0; i < canvas.chart()->series.size(); ++i) {
    if (!canvas.isSeriesVisible(i)) continue;
    const auto& series = canvas.chart()->spec->series[i];
    const auto taken = kSwatch.width() + kUnit + metrics.horizontalAdvance(seriesName(series)) + 4 * kUnit;
    if (at.x() > origin.x() && at.x() + taken > origin.x() + width) at = {origin.x(), at.y() + height};
    if (painter) {
      const QRectF picture(at + QPointF(0, (height - kSwatch.height()) / 2.0), kSwatch);
      drawSwatch(*painter, picture, canvas.colours().style(i), isFilled(series));
      painter->setFont(font);
      painter->setPen(canvas.colours().text);
      painter->drawText(QRectF(picture.right() + kUnit, at.y(), taken, height),
                        Qt::AlignVCenter | Qt::AlignLeft, seriesName(series));
    }
    at.rx() += taken;
  }
  return static_cast<int>(at.y() - origin.y()) + height;
}

} // namespace rankwright
