#include "widgets/chart/plot_canvas.h"

#include "widgets/chart/axis_ticker.h"
#include "widgets/chart/chart_number.h"
#include "widgets/chart/plot_labels.h"
#include "widgets/common/type_scale.h"

#include <QPicture>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

/// Right of the plot there is room for half of the last tick's label at least.
constexpr int kLeastRight = 6 * kUnit;

/// Lets a function draw on one of QCustomPlot's layers.
class DrawnLayer final : public QCPLayerable {
public:
  DrawnLayer(QCustomPlot* plot, std::function<void(QPainter&)> draw)
      : QCPLayerable(plot, QStringLiteral("main")), draw_(std::move(draw)) {}

protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(false); }
  void draw(QCPPainter* painter) override {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    draw_(*painter);
    painter->restore();
  }

private:
  std::function<void(QPainter&)> draw_;
};

/// Lies over the plot and draws what changes with every move of the mouse.
class Cover final : public QWidget {
public:
  Cover(QWidget* parent, std::function<void(QPainter&)> draw) : QWidget(parent), draw_(std::move(draw)) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
  }

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    draw_(painter);
  }

private:
  std::function<void(QPainter&)> draw_;
};

QStringList estimateTexts(const ForestPlot& forest) {
  QStringList texts;
  for (const auto& row : forest.rows)
    texts << QStringLiteral("%1 [%2, %3]")
                 .arg(numberText(row.estimate), numberText(row.lower), numberText(row.upper));
  return texts;
}

int widestText(const QStringList& texts) {
  const QFontMetrics metrics(smallFont());
  int widest = 1;
  for (const auto& text : texts)
    widest = std::max(widest, metrics.horizontalAdvance(text.left(24)));
  return widest;
}

constexpr int kNumberWidth = 22 * kUnit;
constexpr int kNumberHeight = 10 * kUnit;

/// The room that a tick of a level axis needs for its label.
int tickWidth(const QCPAxis& axis) {
  const auto isTime = !axis.ticker().dynamicCast<TimeTicker>().isNull();
  return isTime ? TimeTicker::widestLabel(QFontMetrics(smallFont())) + 2 * kUnit : kNumberWidth;
}

} // namespace

PlotCanvas::PlotCanvas(QWidget* parent)
    : QWidget(parent), plot_(new QCustomPlot(this)), cover_(new Cover(this, [this](QPainter& painter) {
        if (overlay_ && chart_) overlay_(painter, frame(), false);
      })) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setMinimumSize(40 * kUnit, 20 * kUnit);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  plot_->setAttribute(Qt::WA_TransparentForMouseEvents);
  plot_->setFocusPolicy(Qt::NoFocus);
  plot_->setMinimumSize(1, 1);
  // Painted with the rest of the window, not the rest of the window because of it.
  plot_->setPlottingHint(QCP::phImmediateRefresh, false);
  new DrawnLayer(plot_, [this](QPainter& painter) { paintSeries(painter); });
  fit_.setSingleShot(true);
  connect(&fit_, &QTimer::timeout, this, &PlotCanvas::fit);
  setTheme(palette());
}

PlotCanvas::~PlotCanvas() = default;

void PlotCanvas::setChart(PreparedPtr chart) {
  painters_.clear();
  chart_ = std::move(chart);
  if (!chart_) return;
  painters_ = makePainters(chart_);
  visible_.assign(chart_->series.size(), true);
  log_ = {chart_->spec->x.log && chart_->xLabels.isEmpty(), chart_->spec->y.log && chart_->yLabels.isEmpty()};
  setUpAxes();
  styleAxes();
  setRanges(full());
}

void PlotCanvas::setUpAxes() {
  const auto& spec = *chart_->spec;
  setUpAxis(plot_->xAxis, spec.x, chart_->xLabels, log_.x);
  setUpAxis(plot_->yAxis, spec.y, chart_->yLabels, log_.y);
  plot_->yAxis->setRangeReversed(!chart_->yLabels.isEmpty());
  setUpEstimates();
}

void PlotCanvas::setUpAxis(QCPAxis* axis, const ChartAxis& spec, const QStringList& labels, bool log) {
  axis->setLabel(axisTitle(spec));
  axis->setScaleType(log ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
  if (!labels.isEmpty())
    axis->setTicker(QSharedPointer<CategoryTicker>::create(labels));
  else if (log)
    axis->setTicker(QSharedPointer<LogTicker>::create());
  else if (spec.kind == AxisKind::Time)
    axis->setTicker(QSharedPointer<TimeTicker>::create());
  else
    axis->setTicker(QSharedPointer<NumberTicker>::create());
  axis->setSubTicks(log);
  axis->grid()->setVisible(labels.isEmpty());
}

void PlotCanvas::setUpEstimates() {
  const auto& series = chart_->spec->series;
  const auto forest =
      std::ranges::find_if(series, [](const auto& each) { return std::holds_alternative<ForestPlot>(each); });
  plot_->yAxis2->setVisible(forest != series.end());
  if (forest == series.end()) return;
  plot_->yAxis2->setRangeReversed(true);
  plot_->yAxis2->setTicker(
      QSharedPointer<CategoryTicker>::create(estimateTexts(std::get<ForestPlot>(*forest))));
}

void PlotCanvas::styleAxis(QCPAxis* axis) const {
  axis->setBasePen(QPen(colours_.muted, 1));
  axis->setTickPen(QPen(colours_.muted, 1));
  axis->setSubTickPen(QPen(colours_.muted, 1));
  axis->setTickLabelColor(colours_.muted);
  axis->setLabelColor(colours_.text);
  axis->setTickLabelFont(smallFont());
  axis->setLabelFont(smallFont());
  axis->setLabelPadding(kUnit);
  axis->grid()->setPen(QPen(colours_.grid, 1));
  axis->grid()->setZeroLinePen(QPen(colours_.grid, 1));
  axis->grid()->setAntialiased(false);
}

void PlotCanvas::setTheme(const QPalette& palette) {
  colours_ = chartColoursOf(palette);
  styleAxes();
  if (chart_) drawNow();
  updateOverlay();
}

void PlotCanvas::styleAxes() {
  plot_->setBackground(QBrush(colours_.background));
  for (auto* axis : {plot_->xAxis, plot_->yAxis, plot_->yAxis2})
    styleAxis(axis);
  plot_->yAxis2->setBasePen(Qt::NoPen);
  plot_->yAxis2->setTickPen(Qt::NoPen);
  plot_->yAxis2->setTickLabelColor(colours_.text);
  fitTicks(size());
}

void PlotCanvas::drawNow() {
  if (fit_.isActive()) return fit();
  plot_->replot(QCustomPlot::rpQueuedRefresh);
}

/// Ticks as dense as the labels allow at this size.
void PlotCanvas::fitTicks(QSize size) {
  const QFontMetrics metrics(smallFont());
  const auto right = std::max(EndLabels::widthFor(*this, size.width()), ColourKey::widthFor(*this));
  for (auto* axis : {plot_->xAxis, plot_->yAxis, plot_->yAxis2}) {
    const bool level = axis == plot_->xAxis;
    const auto room = level ? size.width() - right : size.height();
    if (auto categories = axis->ticker().dynamicCast<CategoryTicker>())
      categories->setRoom(room / (level ? widestText(categories->labels()) + 2 * kUnit : metrics.height()));
    else
      axis->ticker()->setTickCount(std::clamp(room / (level ? tickWidth(*axis) : kNumberHeight), 2, 10));
  }
  plot_->axisRect()->setMinimumMargins(QMargins(kUnit, 2 * kUnit, std::max(right, kLeastRight), kUnit));
}

PlotFrame PlotCanvas::frame() const {
  const QRectF area(plot_->axisRect()->rect());
  const auto map = [](const QCPAxis* axis, double low, double high) {
    if (axis->rangeReversed()) std::swap(low, high);
    return AxisMap{axis->range().lower, axis->range().upper, low, high,
                   axis->scaleType() == QCPAxis::stLogarithmic};
  };
  return {area, map(plot_->xAxis, area.left(), area.right()), map(plot_->yAxis, area.bottom(), area.top())};
}

PlotRanges PlotCanvas::ranges() const {
  const auto x = plot_->xAxis->range(), y = plot_->yAxis->range();
  return {{x.lower, x.upper}, {y.lower, y.upper}};
}

void PlotCanvas::setRanges(const PlotRanges& ranges) {
  if (!chart_ || !isUsable(ranges.x, log_.x) || !isUsable(ranges.y, log_.y)) return;
  plot_->xAxis->setRange(ranges.x.lower, ranges.x.upper);
  for (auto* axis : {plot_->yAxis, plot_->yAxis2})
    axis->setRange(ranges.y.lower, ranges.y.upper);
  replot();
  emit rangesChanged();
}

PlotRanges PlotCanvas::full() const {
  return chart_ ? fullRanges(*chart_, log_) : PlotRanges();
}

void PlotCanvas::setLogAxes(LogAxes log) {
  log_ = log;
  setUpAxes();
  fitTicks(size());
  setRanges(full());
}

void PlotCanvas::setSeriesVisible(std::size_t index, bool visible) {
  if (index >= visible_.size()) return;
  visible_[index] = visible;
  replot();
}

void PlotCanvas::setOverlay(Overlay overlay) {
  overlay_ = std::move(overlay);
}

void PlotCanvas::updateOverlay() {
  cover_->update();
}

void PlotCanvas::replot() {
  plot_->replot(QCustomPlot::rpQueuedReplot);
  updateOverlay();
}

void PlotCanvas::paintSeries(QPainter& painter) const {
  if (!chart_) return;
  const auto picture = frame();
  painter.save();
  painter.setClipRect(picture.area);
  for (std::size_t i = 0; i < painters_.size(); ++i) {
    painter.save();
    if (visible_[i]) painters_[i]->paint(painter, picture, colours_.style(i), colours_);
    painter.restore();
  }
  paintReferences(painter, *chart_->spec, picture, colours_);
  painter.restore();
  if (plot_->axisRect()->minimumMargins().right() > kLeastRight) EndLabels::paint(painter, *this, picture);
  painter.save();
  ColourKey::paint(painter, *this, picture);
  painter.restore();
  if (exporting_ && overlay_) overlay_(painter, picture, true);
}

void PlotCanvas::paintOn(QPicture& picture, QSize size, QPoint origin,
                         const std::function<void(QPainter&)>& decorate) {
  QCPPainter painter;
  painter.begin(&picture);
  decorate(painter);
  painter.translate(origin);
  painter.setMode(QCPPainter::pmVectorized);
  exporting_ = true;
  fitTicks(size);
  plot_->toPainter(&painter, size.width(), size.height());
  exporting_ = false;
  fitTicks(this->size());
  plot_->replot(QCustomPlot::rpQueuedRefresh);
}

void PlotCanvas::resizeEvent(QResizeEvent*) {
  // A layout in the making resizes many times, and the plot draws itself each time.
  cover_->setGeometry(rect());
  fit_.start();
}

void PlotCanvas::fit() {
  fit_.stop();
  fitTicks(size());
  plot_->setGeometry(rect());
}

} // namespace rankwright
