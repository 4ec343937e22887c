#include "widgets/leaderboards/waits_panel.h"

#include "core/workspace/leaderboard_preview.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/common/labelled.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/freshness_charts.h"
#include "widgets/leaderboards/freshness_tables.h"
#include "widgets/leaderboards/freshness_words.h"
#include "widgets/table/data_table.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QSplitter>

namespace rankwright {

namespace {

constexpr int kPart = 40 * kUnit;
constexpr int kMostDays = 3650;
constexpr int kDaysAtFirst = 28;
constexpr int kMostCount = 1'000'000'000;

QString countKey() {
  return QStringLiteral("count");
}
QString seenByKey() {
  return QStringLiteral("seenBy");
}
QString daysKey() {
  return QStringLiteral("days");
}
QString chartKey() {
  return QStringLiteral("chart");
}
QString sharesKey() {
  return QStringLiteral("shares");
}
QString newAppsKey() {
  return QStringLiteral("newApps");
}
QString tablesKey() {
  return QStringLiteral("tables");
}
QString halvesKey() {
  return QStringLiteral("halves");
}

} // namespace

WaitsPanel::WaitsPanel(BoardDesk& desk, QWidget* parent)
    : FreshnessPanel(desk, {tr("Asking how long new apps wait"), tr("There is no answer.")}, parent),
      count_(new QSpinBox),
      seenBy_(new QComboBox),
      days_(new QSpinBox),
      summary_(new WrappedLabel),
      chart_(new ChartPanel(desk.jobs())),
      shares_(new DataTable(tr("Share of apps that wait"), desk.jobs())),
      newApps_(new DataTable(tr("New apps"), desk.jobs())),
      tables_(new QSplitter(Qt::Vertical)),
      halves_(new QSplitter(Qt::Horizontal)) {
  nameParts();
  build();
  connectParts();
}

void WaitsPanel::nameParts() {
  count_->setObjectName(QStringLiteral("waitsCount"));
  count_->setRange(1, kMostCount);
  count_->setGroupSeparatorShown(true);
  count_->setToolTip(tr("With so many an app has been seen"));
  seenBy_->setObjectName(QStringLiteral("waitsSeenBy"));
  seenBy_->setAccessibleName(tr("What is counted of an app"));
  seenBy_->setToolTip(tr("What is counted of an app until it has been seen"));
  for (const auto by : {SeenBy::Exposures, SeenBy::Clicks, SeenBy::Installs})
    seenBy_->addItem(seenByText(by), int(by));
  days_->setObjectName(QStringLiteral("waitsDays"));
  days_->setRange(1, kMostDays);
  days_->setValue(kDaysAtFirst);
  days_->setToolTip(
      tr("Apps that came on the last so many days of the logs, by their release or their first day "
         "in the logs"));
  for (auto* field : {count_, days_})
    field->setKeyboardTracking(false);
  summary_->setObjectName(QStringLiteral("waitsSummary"));
  summary_->setFont(strongFont());
  chart_->setObjectName(QStringLiteral("waitsChart"));
  shares_->setObjectName(QStringLiteral("waitsShares"));
  newApps_->setObjectName(QStringLiteral("waitsApps"));
  setHelp(
      this, QStringLiteral("leaderboards-view#new-apps"),
      tr("How long apps that came lately waited until users had seen them, on this board or anywhere. An app "
         "that still waits counts for as long as the logs follow it."));
}

void WaitsPanel::build() {
  auto* choices = new QHBoxLayout;
  choices->addWidget(labelled(tr("See&n with:"), {count_, seenBy_}));
  choices->addWidget(labelled(tr("Came in the last da&ys:"), days_));
  tables_->addWidget(shares_);
  tables_->addWidget(newApps_);
  halves_->addWidget(chart_);
  halves_->addWidget(tables_);
  halves_->setStretchFactor(0, 3);
  halves_->setStretchFactor(1, 2);
  halves_->setSizes({3 * kPart, 2 * kPart});
  for (auto* splitter : {tables_, halves_})
    splitter->setChildrenCollapsible(false);
  buildPanel(choices, {summary_}, halves_);
}

void WaitsPanel::connectParts() {
  const auto askAgain = [this] {
    if (config()) ask();
  };
  connect(count_, &QSpinBox::valueChanged, this, [this, askAgain] {
    isChosen_ = true;
    askAgain();
  });
  connect(seenBy_, &QComboBox::currentIndexChanged, this, [this, askAgain] {
    isChosen_ = true;
    setAim({aim().by, usualCount(aim().by)});
    askAgain();
  });
  connect(days_, &QSpinBox::valueChanged, this, askAgain);
  connect(newApps_, &DataTable::activated, this, &WaitsPanel::followed);
}

SeenAim WaitsPanel::aim() const {
  return {SeenBy(seenBy_->currentData().toInt()), static_cast<std::uint64_t>(count_->value())};
}

/// Without a word to those who listen.
void WaitsPanel::setAim(const SeenAim& aim) {
  const QSignalBlocker quietBox(seenBy_);
  const QSignalBlocker quietField(count_);
  seenBy_->setCurrentIndex(seenBy_->findData(int(aim.by)));
  count_->setValue(static_cast<int>(aim.count));
}

void WaitsPanel::offerUsual() {
  if (isChosen_) return;
  const auto by = usualSeenBy(data()->workbench());
  setAim({by, usualCount(by)});
}

void WaitsPanel::ask() {
  offerUsual();
  question().ask(
      [data = data(), days = static_cast<std::uint32_t>(days_->value()),
       aim = aim()](const JobControl&) -> Result<NewAppWaits> {
        return waitsOfNewApps(data->workbench(), lastDaysOf(data->workbench(), days), aim);
      },
      [this](const NewAppWaits& waits) { show(waits); });
}

void WaitsPanel::show(const NewAppWaits& waits) {
  if (!apps()) return;
  summary_->setText(waitsText(waits));
  auto chart = waits.isCounted ? waitingChart(waits) : nullptr;
  chart ? chart_->setChart(std::move(chart)) : chart_->setNoData(noWaitsText(waits));
  shares_->setEmptyTexts(tr("No shares"), noWaitsText(waits));
  shares_->setSource(waitingTable(waits.shares));
  newApps_->setEmptyTexts(tr("No new apps"), noWaitsText(waits));
  newApps_->setSource(newAppTable(waits, *apps()));
}

void WaitsPanel::showNothing(const QString& reason) {
  summary_->clear();
  chart_->setNoData(reason);
  for (auto* table : {shares_, newApps_}) {
    table->setEmptyTexts(tr("Nothing to show"), reason);
    table->setSource(nullptr);
  }
}

bool WaitsPanel::isBusy() const {
  return FreshnessPanel::isBusy() || shares_->isLoading() || newApps_->isLoading();
}

ViewPage::Commands WaitsPanel::commands() const {
  Commands all;
  chart_->addCommandsTo(all, QStringLiteral("boards-waits"), tr("Chart of new apps that wait"));
  return all;
}

QJsonObject WaitsPanel::saveState() const {
  QJsonObject state{{daysKey(), days_->value()},         {chartKey(), chart_->saveState()},
                    {sharesKey(), shares_->saveState()}, {newAppsKey(), newApps_->saveState()},
                    {tablesKey(), stateOf(*tables_)},    {halvesKey(), stateOf(*halves_)}};
  if (!isChosen_) return state;
  state.insert(countKey(), count_->value());
  state.insert(seenByKey(), QString::fromUtf8(describe(aim().by).data()));
  return state;
}

void WaitsPanel::restoreState(const QJsonObject& state) {
  const auto by = seenByOf(state.value(seenByKey()).toString().toStdString());
  isChosen_ = by.has_value();
  if (by) setAim({*by, static_cast<std::uint64_t>(state.value(countKey()).toInt(1))});
  days_->setValue(state.value(daysKey()).toInt(kDaysAtFirst));
  chart_->restoreState(state.value(chartKey()).toObject());
  shares_->restoreState(state.value(sharesKey()).toObject());
  newApps_->restoreState(state.value(newAppsKey()).toObject());
  restore(*tables_, state.value(tablesKey()));
  restore(*halves_, state.value(halvesKey()));
}

} // namespace rankwright
