#include "widgets/leaderboards/replay_panel.h"

#include "core/workspace/leaderboard_freshness.h"
#include "core/workspace/leaderboard_preview.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/labelled.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/scroll_page.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/freshness_charts.h"
#include "widgets/leaderboards/freshness_tables.h"
#include "widgets/leaderboards/freshness_words.h"
#include "widgets/table/data_table.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace rankwright {

namespace {

constexpr int kPart = 40 * kUnit;
constexpr int kMostDays = 365;
constexpr int kDaysAtFirst = 28;

QString daysKey() {
  return QStringLiteral("days");
}
QString tableKey() {
  return QStringLiteral("table");
}
QString slotsKey() {
  return QStringLiteral("slots");
}
QString movesKey() {
  return QStringLiteral("moves");
}
QString leftKey() {
  return QStringLiteral("left");
}
QString rightKey() {
  return QStringLiteral("right");
}
QString halvesKey() {
  return QStringLiteral("halves");
}

} // namespace

ReplayPanel::ReplayPanel(BoardDesk& desk, QWidget* parent)
    : FreshnessPanel(desk, {tr("Replaying the days of a board"), tr("The days could not be replayed.")},
                     parent),
      days_(new QSpinBox),
      turnover_(new WrappedLabel),
      slotsByDay_(new ChartPanel(desk.jobs())),
      moves_(new ChartPanel(desk.jobs())),
      table_(new DataTable(tr("Days of the board"), desk.jobs())),
      dayTitle_(new QLabel),
      daySummary_(new MutedLabel),
      list_(new FactView(tr("List of the day"))),
      left_(new QSplitter(Qt::Vertical)),
      right_(new QSplitter(Qt::Vertical)),
      halves_(new QSplitter(Qt::Horizontal)) {
  nameParts();
  build();
  connectParts();
}

void ReplayPanel::nameParts() {
  days_->setObjectName(QStringLiteral("replayDays"));
  days_->setRange(1, kMostDays);
  days_->setValue(kDaysAtFirst);
  days_->setKeyboardTracking(false);
  days_->setToolTip(tr("The last so many days of the logs are replayed"));
  turnover_->setObjectName(QStringLiteral("replayTurnover"));
  turnover_->setFont(strongFont());
  turnover_->setToolTip(tr("The mean over all days but the first of: apps that entered / apps on the list"));
  slotsByDay_->setObjectName(QStringLiteral("replaySlots"));
  moves_->setObjectName(QStringLiteral("replayMoves"));
  table_->setObjectName(QStringLiteral("replayTable"));
  dayTitle_->setObjectName(QStringLiteral("replayDay"));
  dayTitle_->setFont(titleFont());
  daySummary_->setObjectName(QStringLiteral("replayDaySummary"));
  list_->setObjectName(QStringLiteral("replayList"));
  setHelp(
      this, QStringLiteral("leaderboards-view#freshness"),
      tr("What the board's rule would have given on each of the last days, from what the logs had by that "
         "evening. Features of apps other than those of the logs are as they are today."));
  setHelp(
      slotsByDay_, QStringLiteral("leaderboards-view#freshness"),
      tr("A row an app, a column a day; the figure is its slot. A strip begins where the app enters and ends "
         "where it leaves. Ctrl+click chooses a day, as the table of days does."));
  setHelp(moves_, QStringLiteral("leaderboards-view#freshness"),
          tr("Apps that entered and left on each day, and new apps on the list."));
}

void ReplayPanel::build() {
  auto* choices = new QHBoxLayout;
  choices->addWidget(labelled(tr("Last &days:"), days_));
  left_->addWidget(slotsByDay_);
  left_->addWidget(table_);
  right_->addWidget(buildDay());
  right_->addWidget(moves_);
  for (auto* part : {left_, right_}) {
    part->setSizes({3 * kPart, 2 * kPart});
    halves_->addWidget(part);
  }
  halves_->setStretchFactor(0, 3);
  halves_->setStretchFactor(1, 2);
  halves_->setSizes({3 * kPart, 2 * kPart});
  for (auto* splitter : {left_, right_, halves_})
    splitter->setChildrenCollapsible(false);
  buildPanel(choices, {turnover_}, halves_);
}

QWidget* ReplayPanel::buildDay() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(3 * kUnit, kUnit, 3 * kUnit, 2 * kUnit);
  column->setSpacing(kUnit);
  for (QWidget* part : std::initializer_list<QWidget*>{dayTitle_, daySummary_, list_})
    column->addWidget(part);
  column->addStretch(1);
  auto* scroll = new QScrollArea;
  showAsScrollPage(*scroll, page);
  connect(list_, &FactView::rowReached, scroll, [this, scroll](const QRect& row) {
    const auto place = list_->mapTo(scroll->widget(), row.center());
    scroll->ensureVisible(place.x(), place.y());
  });
  return scroll;
}

void ReplayPanel::connectParts() {
  connect(days_, &QSpinBox::valueChanged, this, [this] {
    if (config()) ask();
  });
  connect(table_, &DataTable::currentRowChanged, this, [this](std::optional<std::uint32_t> row) {
    if (row) chooseDay(*row);
  });
  connect(slotsByDay_->cursors(), &ChartCursors::changed, this, &ReplayPanel::followMark);
  connect(list_, &FactView::followed, this, &ReplayPanel::followed);
}

void ReplayPanel::ask() {
  question().ask(
      [data = data(), board = *config(),
       days = static_cast<std::uint32_t>(days_->value())](const JobControl& job) {
        auto& workbench = data->workbench();
        return replayFreshness(workbench, board, lastDaysOf(workbench, days), job);
      },
      [this](Freshness freshness) { show(std::move(freshness)); });
}

void ReplayPanel::show(Freshness freshness) {
  if (!apps()) return;
  shown_ = std::move(freshness);
  day_.reset();
  turnover_->setText(turnoverText(shown_));
  auto where = slotChart(shown_, *apps());
  where ? slotsByDay_->setChart(std::move(where))
        : slotsByDay_->setNoData(tr("The board was empty on all days."));
  auto moves = moveChart(shown_);
  moves ? moves_->setChart(std::move(moves)) : moves_->setNoData(tr("A single day does not move."));
  table_->setSource(dayTable(shown_, *apps()));
  chooseDay(shown_.days.size() - 1);
}

void ReplayPanel::chooseDay(std::size_t day) {
  if (day >= shown_.days.size() || day == day_) return;
  day_ = day;
  markDay();
  if (table_->currentRow() != day) table_->chooseRow(static_cast<std::uint32_t>(day));
  showDay();
}

/// A person put the mark elsewhere.
void ReplayPanel::followMark() {
  const auto mark = slotsByDay_->cursors()->mark(CursorMark::A);
  if (!mark || shown_.days.empty()) return;
  const auto last = static_cast<double>(shown_.days.size() - 1);
  chooseDay(static_cast<std::size_t>(std::clamp(std::round(*mark), 0.0, last)));
}

void ReplayPanel::markDay() {
  const auto mark = slotsByDay_->cursors()->mark(CursorMark::A);
  const auto day = static_cast<double>(*day_);
  if (!mark || std::round(*mark) != day) slotsByDay_->cursors()->setMark(CursorMark::A, day);
}

void ReplayPanel::showDay() {
  const auto& day = shown_.days[*day_];
  dayTitle_->setText(toQt(textOfDay(day.day)));
  daySummary_->setText(*day_ == 0
                           ? tr("The first day that was replayed")
                           : tr("%1 entered · %2 left since the day before").arg(day.entered).arg(day.left));
  list_->setTable(dayFacts(shown_, *day_, *apps()));
}

void ReplayPanel::showNothing(const QString& reason) {
  shown_ = {};
  day_.reset();
  turnover_->clear();
  dayTitle_->clear();
  daySummary_->clear();
  list_->setTable({});
  slotsByDay_->setNoData(reason);
  moves_->setNoData(reason);
  table_->setEmptyTexts(tr("No days"), reason);
  table_->setSource(nullptr);
}

bool ReplayPanel::isBusy() const {
  return FreshnessPanel::isBusy() || table_->isLoading();
}

ViewPage::Commands ReplayPanel::commands() const {
  Commands all;
  slotsByDay_->addCommandsTo(all, QStringLiteral("boards-slots"), tr("Chart of a board's slots by day"));
  moves_->addCommandsTo(all, QStringLiteral("boards-moves"), tr("Chart of what moves on a board"));
  return all;
}

QJsonObject ReplayPanel::saveState() const {
  return {{daysKey(), days_->value()},
          {tableKey(), table_->saveState()},
          {slotsKey(), slotsByDay_->saveState()},
          {movesKey(), moves_->saveState()},
          {leftKey(), stateOf(*left_)},
          {rightKey(), stateOf(*right_)},
          {halvesKey(), stateOf(*halves_)}};
}

void ReplayPanel::restoreState(const QJsonObject& state) {
  days_->setValue(state.value(daysKey()).toInt(kDaysAtFirst));
  table_->restoreState(state.value(tableKey()).toObject());
  slotsByDay_->restoreState(state.value(slotsKey()).toObject());
  moves_->restoreState(state.value(movesKey()).toObject());
  restore(*left_, state.value(leftKey()));
  restore(*right_, state.value(rightKey()));
  restore(*halves_, state.value(halvesKey()));
}

} // namespace rankwright
