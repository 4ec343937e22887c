#include "widgets/funnel/channels_page.h"

#include "widgets/chart/chart_panel.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/step_queue.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/funnel/funnel_charts.h"
#include "widgets/table/data_table.h"

#include <QComboBox>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace rankwright {

namespace {

QString channelsKey() {
  return QStringLiteral("channels");
}
QString pairsKey() {
  return QStringLiteral("pairs");
}
QString measureKey() {
  return QStringLiteral("measure");
}
QString tablesKey() {
  return QStringLiteral("tables");
}
QString halvesKey() {
  return QStringLiteral("halves");
}

} // namespace

ChannelsPage::ChannelsPage(JobRunner& jobs, QWidget* parent)
    : FunnelPage(parent),
      turns_(new StepQueue(this)),
      channels_(new DataTable(tr("Recall channels"), jobs)),
      pairs_(new DataTable(tr("Pairs of channels"), jobs)),
      measure_(new QComboBox),
      overlap_(new ChartPanel(jobs)),
      tables_(new QSplitter(Qt::Vertical)),
      halves_(new QSplitter(Qt::Horizontal)) {
  nameParts();
  buildLayout();
  for (auto* table : {channels_, pairs_})
    connect(table, &DataTable::activated, this, &FunnelPage::followed);
  connect(measure_, &QComboBox::currentIndexChanged, this, &ChannelsPage::showOverlap);
}

void ChannelsPage::nameParts() {
  channels_->setObjectName(QStringLiteral("funnelChannels"));
  channels_->setEmptyTexts(tr("No channels"),
                           tr("The log does not say which channels found the candidates."));
  pairs_->setObjectName(QStringLiteral("funnelPairs"));
  pairs_->setEmptyTexts(tr("No pairs"), tr("It takes two channels to compare what they propose."));
  measure_->setObjectName(QStringLiteral("overlapMeasure"));
  measure_->setAccessibleName(tr("What the matrix shows"));
  measure_->setToolTip(tr("What the cells of the matrix show"));
  measure_->addItem(tr("Share in common (Jaccard)"), int(OverlapMeasure::Jaccard));
  measure_->addItem(tr("Candidates in common"), int(OverlapMeasure::Common));
  measure_->addItem(tr("Taken apps in common"), int(OverlapMeasure::CommonTaken));
  overlap_->setObjectName(QStringLiteral("channelOverlap"));
  setHelp(this, QStringLiteral("funnel-view#channels"));
  setHelp(
      overlap_, QStringLiteral("funnel-view#channels"),
      tr("Each cell tells what the channel of its row and that of its column have in common. The table of "
         "pairs says the same in rows."));
}

void ChannelsPage::buildLayout() {
  tables_->addWidget(channels_);
  tables_->addWidget(pairs_);
  halves_->addWidget(tables_);
  halves_->addWidget(buildOverlap());
  for (auto* splitter : {tables_, halves_})
    splitter->setChildrenCollapsible(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 2 * kUnit, 0, 0);
  column->addWidget(halves_, 1);
}

QWidget* ChannelsPage::buildOverlap() {
  auto* label = new QLabel(tr("&Matrix:"));
  label->setBuddy(measure_);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(2 * kUnit, 0, 2 * kUnit, 0);
  head->setSpacing(2 * kUnit);
  head->addWidget(label);
  head->addWidget(measure_);
  head->addStretch(1);
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kUnit);
  column->addLayout(head);
  column->addWidget(overlap_, 1);
  return part;
}

void ChannelsPage::setFigures(SharedFigures figures, const QString& reason) {
  figures_ = std::move(figures);
  reason_ = reason;
  turns_->clear();
  turns_->add([this] { channels_->setSource(figures_ ? figures_->channels : nullptr); });
  turns_->add([this] { pairs_->setSource(figures_ ? figures_->pairs : nullptr); });
  turns_->add([this] { showOverlap(); });
}

void ChannelsPage::showOverlap() {
  if (!figures_) return overlap_->setNoData(reason_);
  auto chart = overlapChart(figures_->report, OverlapMeasure(measure_->currentData().toInt()));
  if (chart) return overlap_->setChart(std::move(chart));
  overlap_->setNoData(tr("The log does not say which channels found the candidates."));
}

std::vector<std::pair<QAction*, CommandSpec>> ChannelsPage::commands() const {
  Commands all;
  overlap_->addCommandsTo(all, QStringLiteral("overlap"), tr("Matrix of channels"));
  return all;
}

QJsonObject ChannelsPage::saveState() const {
  return {{channelsKey(), channels_->saveState()},
          {pairsKey(), pairs_->saveState()},
          {measureKey(), measure_->currentIndex()},
          {tablesKey(), stateOf(*tables_)},
          {halvesKey(), stateOf(*halves_)}};
}

void ChannelsPage::restoreState(const QJsonObject& state) {
  channels_->restoreState(state.value(channelsKey()).toObject());
  pairs_->restoreState(state.value(pairsKey()).toObject());
  measure_->setCurrentIndex(state.value(measureKey()).toInt());
  restore(*tables_, state.value(tablesKey()));
  restore(*halves_, state.value(halvesKey()));
}

} // namespace rankwright
