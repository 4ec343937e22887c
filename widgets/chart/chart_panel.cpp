#include "widgets/chart/chart_panel.h"

#include "widgets/chart/chart_actions.h"
#include "widgets/chart/chart_legend.h"
#include "widgets/chart/cursor_readout.h"
#include "widgets/chart/plot_canvas.h"
#include "widgets/chart/plot_gestures.h"
#include "widgets/common/empty_page.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/theme.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"

#include <QEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankwright {

namespace {

/// Charts of so many values are prepared at once, in well under a millisecond.
constexpr std::size_t kSmallChart = 5'000;
constexpr double kStep = 0.7;

QLabel* addLabel(QWidget* parent, const QFont& font) {
  auto* label = new QLabel(parent);
  label->setFont(font);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  return label;
}

} // namespace

ChartPanel::ChartPanel(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      canvas_(new PlotCanvas),
      cursors_(new ChartCursors(this)),
      zoom_(new PlotZoom(*canvas_)),
      gestures_(new PlotGestures(*canvas_, *zoom_, *cursors_)),
      title_(addLabel(this, strongFont())),
      menu_(makeToolButton(QStringLiteral("application-menu"), {}, tr("What can be done with this chart"))),
      legend_(new ChartLegend(this)),
      note_(addLabel(this, smallFont())),
      messages_(new MessageBar(this)),
      empty_(new EmptyPage(QStringLiteral("office-chart-line"), this)),
      readout_(new CursorReadout(this)),
      summary_(new QPlainTextEdit(this)) {
  setHelp(this, QStringLiteral("charts"));
  setHelp(legend_, QStringLiteral("charts#series"));
  actions_ = new ChartActions(*this);
  buildLayout();
  connectParts();
  applyTheme();
  setChart(nullptr);
}

ChartPanel::~ChartPanel() {
  // It filters the events of the canvas, also the last ones.
  delete gestures_;
}

void ChartPanel::buildLayout() {
  auto* head = new QHBoxLayout;
  head->addWidget(title_, 1);
  head->addWidget(menu_);
  auto* pages = new QWidget(this);
  pages_ = new QStackedLayout(pages);
  // A chart that is there may be smaller than the sentence that says why there is none.
  empty_->setMinimumSize(canvas_->minimumSize());
  pages_->addWidget(empty_);
  pages_->addWidget(canvas_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  layout->setSpacing(kUnit);
  layout->addLayout(head);
  for (QWidget* widget :
       {static_cast<QWidget*>(messages_), static_cast<QWidget*>(legend_), static_cast<QWidget*>(note_)})
    layout->addWidget(widget);
  layout->addWidget(pages, 1);
  layout->addWidget(readout_);
  layout->addWidget(summary_);
  summary_->setReadOnly(true);
  summary_->setTabChangesFocus(true);
  summary_->setMaximumHeight(30 * kUnit);
  summary_->setAccessibleName(tr("Summary of the chart"));
  summary_->hide();
}

void ChartPanel::connectParts() {
  auto* menu = new QMenu(menu_);
  menu->addActions(actions());
  menu_->setMenu(menu);
  menu_->setPopupMode(QToolButton::InstantPopup);
  menu_->setAccessibleName(tr("Chart menu"));
  canvas_->setWhatsThis(tr(
      "Drag to zoom into a rectangle, turn the wheel to zoom (with Shift only horizontally, with Ctrl only "
      "vertically), drag with Shift or the middle button to move, double-click to see everything. Click with "
      "Ctrl "
      "to place cursor A, with Ctrl and Shift to place cursor B. On the keyboard the arrows move, + and - "
      "zoom, "
      "Home shows everything, Backspace goes back, and Ctrl with the arrows moves the cursor from point to "
      "point."));
  canvas_->setContextMenuPolicy(Qt::ActionsContextMenu);
  canvas_->addActions(actions());
  canvas_->setOverlay(
      [this](QPainter& painter, const PlotFrame&, bool exported) { paintOverlay(painter, exported); });
  connect(canvas_, &PlotCanvas::rangesChanged, this, &ChartPanel::xRangeChanged);
  connect(canvas_, &PlotCanvas::rangesChanged, this, &ChartPanel::stateChanged);
  connect(zoom_, &PlotZoom::changed, this, &ChartPanel::describe);
  connect(cursors_, &ChartCursors::changed, this, &ChartPanel::followCursors);
  connect(legend_, &ChartLegend::toggled, this, &ChartPanel::setSeriesVisible);
}

void ChartPanel::setChart(ChartPtr chart) {
  chart_ = std::move(chart);
  if (!chart_) return setNoData(tr("There is nothing to draw yet."));
  title_->setText(chart_->title);
  if (valueCount(*chart_) > kSmallChart) return startPreparing();
  jobs_.drop(QStringLiteral("chart.prepare:%1").arg(quintptr(this)));
  auto prepared = prepareChart(chart_, {});
  if (prepared)
    showPrepared(std::move(*prepared));
  else
    showEmpty(tr("The chart cannot be drawn"), errorText(prepared.error()));
}

void ChartPanel::startPreparing() {
  if (!prepared_)
    showEmpty(tr("Preparing the chart…"), tr("%n values are being read.", "", int(valueCount(*chart_))));
  jobs_.start(
      {QStringLiteral("chart.prepare:%1").arg(quintptr(this)), tr("Preparing a chart"), this},
      [spec = chart_](const JobControl& job) { return prepareChart(spec, job); },
      [this](PreparedPtr prepared) { showPrepared(std::move(prepared)); },
      [this](const Error& error) { showEmpty(tr("The chart cannot be drawn"), errorText(error)); });
}

void ChartPanel::setNoData(const QString& reason) {
  chart_.reset();
  jobs_.drop(QStringLiteral("chart.prepare:%1").arg(quintptr(this)));
  title_->clear();
  showEmpty(tr("No data"), reason);
}

void ChartPanel::clearNow() {
  prepared_.reset();
  canvas_->setChart(nullptr);
  cursors_->forget();
  readout_->showValues(*canvas_, *cursors_);
  zoom_->restart();
  legend_->showSeries(*canvas_);
  updateNote();
}

void ChartPanel::showEmpty(const QString& headline, const QString& reason) {
  clearNow();
  empty_->setTexts(headline, reason);
  pages_->setCurrentWidget(empty_);
  title_->setVisible(!title_->text().isEmpty());
  menu_->hide();
  describe();
  setAccessibleDescription(headline + QStringLiteral(". ") + reason);
}

void ChartPanel::showPrepared(PreparedPtr prepared) {
  if (prepared->numPoints() == 0) {
    const auto missing = prepared->series.empty() || valueCount(*chart_) == 0;
    return showEmpty(tr("No data"),
                     missing ? tr("The chart holds no values.") : tr("Every value is missing."));
  }
  clearNow();
  prepared_ = std::move(prepared);
  canvas_->setChart(prepared_);
  for (std::size_t i = 0; i < chart_->series.size(); ++i)
    if (hidden_.contains(seriesName(chart_->series[i]))) canvas_->setSeriesVisible(i, false);
  for (const auto axis : {Qt::Horizontal, Qt::Vertical})
    if (isLogarithmic(axis)) setLogarithmic(axis, true);
  legend_->showSeries(*canvas_);
  pages_->setCurrentWidget(canvas_);
  title_->setVisible(!chart_->title.isEmpty());
  menu_->show();
  orderFocus();
  summary_->setPlainText(prepared_->summary);
  readout_->showValues(*canvas_, *cursors_);
  applyState();
  describe();
  emit stateChanged();
}

/// The buttons of the legend are made after what follows them.
void ChartPanel::orderFocus() {
  QWidget* last = menu_;
  for (std::size_t i = 0; legend_->button(i); ++i) {
    setTabOrder(last, legend_->button(i));
    last = legend_->button(i);
  }
  setTabOrder(last, canvas_);
  setTabOrder(canvas_, summary_);
}

void ChartPanel::describe() {
  const auto text = summary();
  const auto name = chart_ && !chart_->title.isEmpty() ? tr("Chart: %1").arg(chart_->title) : tr("Chart");
  for (QWidget* widget : {static_cast<QWidget*>(this), static_cast<QWidget*>(canvas_)}) {
    widget->setAccessibleName(name);
    widget->setAccessibleDescription(text);
  }
  const bool x = prepared_ && prepared_->xLabels.isEmpty() && chart_->x.kind == AxisKind::Number;
  const bool y = prepared_ && prepared_->yLabels.isEmpty() && chart_->y.kind == AxisKind::Number;
  actions_->refresh(zoom_->canGoBack(), x, y);
}

QString ChartPanel::summary() const {
  return prepared_ ? prepared_->summary : accessibleDescription();
}

QString ChartPanel::note() const {
  return note_->isHidden() ? QString() : note_->text();
}

QWidget* ChartPanel::plotArea() const {
  return canvas_;
}

QToolButton* ChartPanel::legendButton(std::size_t series) const {
  return legend_->button(series);
}

void ChartPanel::followCursors() {
  readout_->showValues(*canvas_, *cursors_);
  canvas_->updateOverlay();
  actions_->refreshCursors();
  emit stateChanged();
}

QString ChartPanel::readout() const {
  return cursors_->isEmpty() ? QString() : readout_->plainText();
}

AxisRange ChartPanel::xRange() const {
  return canvas_->ranges().x;
}

AxisRange ChartPanel::yRange() const {
  return canvas_->ranges().y;
}

void ChartPanel::setXRange(const AxisRange& range) {
  canvas_->setRanges({range, canvas_->ranges().y});
}

bool ChartPanel::isSeriesVisible(std::size_t series) const {
  return canvas_->isSeriesVisible(series);
}

void ChartPanel::setSeriesVisible(std::size_t series, bool visible) {
  if (!prepared_ || series >= chart_->series.size()) return;
  canvas_->setSeriesVisible(series, visible);
  const auto name = seriesName(chart_->series[series]);
  hidden_.removeAll(name);
  if (!visible) hidden_ << name;
  legend_->showSeries(*canvas_);
  followCursors();
}

void ChartPanel::zoomIn() {
  zoom_->zoomBy(kStep);
}

void ChartPanel::zoomOut() {
  zoom_->zoomBy(1 / kStep);
}

void ChartPanel::resetZoom() {
  zoom_->reset();
}

void ChartPanel::zoomBack() {
  zoom_->back();
}

void ChartPanel::placeMark(CursorMark which) {
  if (!prepared_) return;
  const auto frame = canvas_->frame();
  const auto middle = frame.x.toValue(frame.area.center().x());
  const auto place = cursors_->moving() ? cursors_->moving() : cursors_->lastPlace();
  cursors_->setMark(which, place ? place->x() : middle);
}

void ChartPanel::clearCursors() {
  cursors_->clear();
}

void ChartPanel::paintOverlay(QPainter& painter, bool exported) const {
  paintCursors(painter, *canvas_, *cursors_);
  if (exported) return;
  const auto& theme = themeOf(palette());
  if (const auto band = gestures_->rubberBand(); !band.isNull()) {
    auto fill = theme.accent;
    fill.setAlphaF(0.15F);
    painter.setPen(QPen(theme.accent, 1));
    painter.setBrush(fill);
    painter.drawRect(band);
  }
  if (!canvas_->hasFocus()) return;
  painter.setPen(QPen(theme.accent, 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(QRectF(canvas_->rect()).adjusted(1, 1, -1, -1));
}

void ChartPanel::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) applyTheme();
}

void ChartPanel::applyTheme() {
  auto quiet = palette();
  quiet.setColor(QPalette::WindowText, themeOf(palette()).muted);
  note_->setPalette(quiet);
  // The palettes of children may follow later than this one.
  canvas_->setTheme(palette());
  legend_->showSeries(*canvas_);
  readout_->showValues(*canvas_, *cursors_);
}

} // namespace rankwright
