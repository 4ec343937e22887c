#include "widgets/chart/chart_panel.h"

#include "widgets/chart/plot_canvas.h"

#include <QJsonArray>
#include <QLabel>

#include <algorithm>

// What a panel does about logarithmic axes, and what it remembers.
namespace rankwright {

namespace {

const AxisFacts& factsOf(const PreparedSeries& series, Qt::Orientation axis) {
  return axis == Qt::Horizontal ? series.facts.x : series.facts.y;
}

std::size_t maskedCount(const PreparedChart& chart, Qt::Orientation axis) {
  std::size_t count = 0;
  for (const auto& series : chart.series)
    count += factsOf(series, axis).masked;
  return count;
}

QJsonArray toJson(const AxisRange& range) {
  return {range.lower, range.upper};
}

std::optional<AxisRange> rangeFrom(const QJsonValue& value) {
  const auto ends = value.toArray();
  if (ends.size() != 2 || !ends[0].isDouble() || !ends[1].isDouble()) return {};
  return AxisRange{ends[0].toDouble(), ends[1].toDouble()};
}

std::optional<double> numberFrom(const QJsonValue& value) {
  return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

bool ChartPanel::isLogarithmic(Qt::Orientation axis) const {
  return axis == Qt::Horizontal ? canvas_->logAxes().x : canvas_->logAxes().y;
}

bool ChartPanel::hasPositive(Qt::Orientation axis) const {
  return std::ranges::any_of(
      prepared_->series, [axis](const auto& series) { return !factsOf(series, axis).positive.isEmpty(); });
}

bool ChartPanel::setLogarithmic(Qt::Orientation axis, bool on) {
  if (!prepared_) return false;
  const auto& labels = axis == Qt::Horizontal ? prepared_->xLabels : prepared_->yLabels;
  const bool possible = !on || (labels.isEmpty() && hasPositive(axis));
  auto log = canvas_->logAxes();
  (axis == Qt::Horizontal ? log.x : log.y) = on && possible;
  if (log != canvas_->logAxes()) canvas_->setLogAxes(log);
  updateNote(possible ? QString()
                      : tr("A logarithmic axis can show values above zero only, and there are none."));
  describe();
  emit stateChanged();
  return possible;
}

void ChartPanel::updateNote(const QString& refusal) {
  QStringList sentences;
  if (!refusal.isEmpty()) sentences << refusal;
  for (const auto axis : {Qt::Horizontal, Qt::Vertical}) {
    if (!prepared_ || !isLogarithmic(axis)) continue;
    const auto masked = static_cast<int>(maskedCount(*prepared_, axis));
    if (masked == 0) continue;
    sentences << (axis == Qt::Horizontal
                      ? tr("%n points at or below zero cannot be shown on the logarithmic horizontal axis.",
                           "", masked)
                      : tr("%n points at or below zero cannot be shown on the logarithmic vertical axis.", "",
                           masked));
  }
  note_->setText(sentences.join(u' '));
  note_->setVisible(!sentences.isEmpty());
}

QJsonObject ChartPanel::saveState() const {
  if (!prepared_) return pending_;
  QJsonObject state{{QStringLiteral("hidden"), QJsonArray::fromStringList(hidden_)},
                    {QStringLiteral("logX"), canvas_->logAxes().x},
                    {QStringLiteral("logY"), canvas_->logAxes().y}};
  const auto ranges = canvas_->ranges(), full = canvas_->full();
  if (ranges.x != full.x) state.insert(QStringLiteral("x"), toJson(ranges.x));
  if (ranges.y != full.y) state.insert(QStringLiteral("y"), toJson(ranges.y));
  if (const auto a = cursors_->mark(CursorMark::A)) state.insert(QStringLiteral("cursorA"), *a);
  if (const auto b = cursors_->mark(CursorMark::B)) state.insert(QStringLiteral("cursorB"), *b);
  return state;
}

void ChartPanel::restoreState(const QJsonObject& state) {
  pending_ = state;
  if (prepared_) applyState();
}

void ChartPanel::applyState() {
  if (pending_.isEmpty()) return;
  const auto state = std::exchange(pending_, {});
  setLogarithmic(Qt::Horizontal, state.value(QStringLiteral("logX")).toBool(canvas_->logAxes().x));
  setLogarithmic(Qt::Vertical, state.value(QStringLiteral("logY")).toBool(canvas_->logAxes().y));
  const auto hidden = state.value(QStringLiteral("hidden")).toVariant().toStringList();
  for (std::size_t i = 0; i < chart_->series.size(); ++i)
    setSeriesVisible(i, !hidden.contains(seriesName(chart_->series[i])));
  const auto full = canvas_->full();
  canvas_->setRanges({rangeFrom(state.value(QStringLiteral("x"))).value_or(full.x),
                      rangeFrom(state.value(QStringLiteral("y"))).value_or(full.y)});
  cursors_->setMark(CursorMark::A, numberFrom(state.value(QStringLiteral("cursorA"))));
  cursors_->setMark(CursorMark::B, numberFrom(state.value(QStringLiteral("cursorB"))));
}

} // namespace rankwright
