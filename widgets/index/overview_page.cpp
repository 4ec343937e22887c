#include "widgets/index/overview_page.h"

#include "core/workspace/index_tables.h"
#include "core/workspace/workspace.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/index/index_charts.h"
#include "widgets/index/index_facts.h"
#include "widgets/index/key_columns.h"
#include "widgets/table/data_table.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

namespace rankwright {

namespace {

constexpr int kMostTopKeys = 100'000;
constexpr int kTopKeysAtFirst = 20;

QString countKey() {
  return QStringLiteral("count");
}
QString topKey() {
  return QStringLiteral("top");
}
QString lengthsKey() {
  return QStringLiteral("lengths");
}
QString weightsKey() {
  return QStringLiteral("weights");
}

} // namespace

OverviewPage::OverviewPage(JobRunner& jobs, QWidget* parent)
    : IndexPage(parent),
      jobs_(jobs),
      message_(new MessageBar),
      facts_(new FactView(tr("Figures of the index"))),
      topCount_(new QSpinBox),
      top_(new DataTable(tr("Longest posting lists"), jobs)),
      lengths_(new ChartPanel(jobs)),
      weights_(new ChartPanel(jobs)) {
  setHelp(this, QStringLiteral("indexes#overview"));
  buildParts();
  auto* charts = new QSplitter(Qt::Vertical);
  charts->addWidget(lengths_);
  charts->addWidget(weights_);
  charts->setChildrenCollapsible(false);
  auto* halves = new QSplitter(Qt::Horizontal);
  halves->addWidget(buildLeft());
  halves->addWidget(charts);
  halves->setChildrenCollapsible(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(message_);
  column->addWidget(halves, 1);
  connect(top_, &DataTable::activated, this, &IndexPage::followed);
  connect(facts_, &FactView::followed, this, &IndexPage::followed);
  connect(topCount_, &QSpinBox::valueChanged, this, &OverviewPage::findTop);
}

void OverviewPage::buildParts() {
  facts_->setObjectName(QStringLiteral("indexFigures"));
  topCount_->setObjectName(QStringLiteral("topKeyCount"));
  topCount_->setRange(1, kMostTopKeys);
  topCount_->setValue(kTopKeysAtFirst);
  topCount_->setAccessibleName(tr("Number of longest posting lists"));
  topCount_->setToolTip(tr("How many of the keys with the most postings are listed"));
  top_->setObjectName(QStringLiteral("topKeysTable"));
  top_->setEmptyTexts(tr("No keys"),
                      tr("This index has no keys. Build the indexes again after importing a log."));
  lengths_->setObjectName(QStringLiteral("postingLengths"));
  weights_->setObjectName(QStringLiteral("postingWeights"));
}

QWidget* OverviewPage::buildLeft() {
  auto* figures = new QWidget;
  auto* inset = new QVBoxLayout(figures);
  inset->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 0);
  inset->addWidget(facts_);
  auto* left = new QWidget;
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(figures);
  column->addWidget(buildTop());
  column->addWidget(top_, 1);
  return left;
}

QWidget* OverviewPage::buildTop() {
  auto* title = new QLabel(tr("&Longest posting lists:"));
  title->setBuddy(topCount_);
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(2 * kUnit, 3 * kUnit, 2 * kUnit, kUnit);
  row->setSpacing(2 * kUnit);
  row->addWidget(title);
  row->addWidget(topCount_);
  row->addStretch(1);
  return head;
}

QString OverviewPage::slot(const char* name) const {
  return QStringLiteral("index/%1/%2").arg(QLatin1String(name)).arg(reinterpret_cast<quintptr>(this));
}

void OverviewPage::setIndex(std::shared_ptr<const Workspace> workspace, const QString& index) {
  message_->dismiss();
  jobs_.drop(slot("overview"));
  jobs_.drop(slot("top"));
  job_ = 0;
  workspace_ = std::move(workspace);
  name_ = index.toStdString();
  const bool isThere = workspace_ && workspace_->indexes().contains(name_);
  clear(isThere ? tr("The index is being read.") : tr("There is no index to be read."));
  if (!isThere) return workspace_.reset();
  readIndex();
  findTop();
}

void OverviewPage::clear(const QString& reason) {
  facts_->setTable({});
  top_->setSource(nullptr);
  lengths_->setNoData(reason);
  weights_->setNoData(reason);
}

void OverviewPage::readIndex() {
  message_->dismiss();
  job_ = jobs_.start(
      {slot("overview"), tr("Reading the index %1").arg(toQt(name_)), this},
      [workspace = workspace_, name = name_](const JobControl& job) {
        return describeIndex(*workspace, name, job);
      },
      [this](const IndexOverview& overview) {
        job_ = 0;
        showOverview(overview);
      },
      [this](const Error& error) {
        job_ = 0;
        showFailure(error);
      });
}

void OverviewPage::showOverview(const IndexOverview& overview) {
  facts_->setTable(overviewFacts(overview, QDateTime::currentDateTime()));
  const auto none = tr("The index has no postings.");
  const auto show = [&none](ChartPanel& panel, ChartPtr chart) {
    chart ? panel.setChart(std::move(chart)) : panel.setNoData(none);
  };
  show(*lengths_, postingLengthChart(overview.statistics));
  show(*weights_, weightChart(overview.statistics));
  emit read();
}

void OverviewPage::showFailure(const Error& error) {
  clear(tr("The index was not read to its end."));
  findTop();
  message_->showError(error.kind == ErrorKind::Cancelled ? tr("Reading the index was cancelled.")
                                                         : tr("The index could not be read."),
                      error, [this] { readIndex(); });
}

void OverviewPage::findTop() {
  if (!workspace_) return;
  const auto count = static_cast<std::uint32_t>(topCount_->value());
  jobs_.start(
      {slot("top"), tr("Looking for the longest posting lists"), this},
      [workspace = workspace_, name = name_,
       count](const JobControl&) -> Result<std::shared_ptr<const TableSource>> {
        const auto& index = workspace->indexes().at(name);
        auto longest = std::make_shared<const std::vector<std::uint32_t>>(longestKeys(index, count));
        return keysTable(index, workspace->items(), describeKeyColumn, {name, KeySelection(longest)});
      },
      [this](std::shared_ptr<const TableSource> table) { top_->setSource(std::move(table)); },
      [this](const Error& error) {
        message_->showError(tr("The longest posting lists could not be found."), error,
                            [this] { findTop(); });
      });
}

std::vector<std::pair<QAction*, CommandSpec>> OverviewPage::commands() const {
  std::vector<std::pair<QAction*, CommandSpec>> all;
  lengths_->addCommandsTo(all, QStringLiteral("postingLengths"), tr("Chart of posting lists"));
  weights_->addCommandsTo(all, QStringLiteral("postingWeights"), tr("Chart of weights"));
  return all;
}

void OverviewPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && job_ != 0)
    jobs_.cancel(job_);
  else
    IndexPage::keyPressEvent(event);
}

QJsonObject OverviewPage::saveState() const {
  return {{countKey(), topCount_->value()},
          {topKey(), top_->saveState()},
          {lengthsKey(), lengths_->saveState()},
          {weightsKey(), weights_->saveState()}};
}

void OverviewPage::restoreState(const QJsonObject& state) {
  if (const auto count = state.value(countKey()).toInt(); count > 0) topCount_->setValue(count);
  top_->restoreState(state.value(topKey()).toObject());
  lengths_->restoreState(state.value(lengthsKey()).toObject());
  weights_->restoreState(state.value(weightsKey()).toObject());
}

} // namespace rankwright
