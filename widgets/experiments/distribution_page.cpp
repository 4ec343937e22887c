#include "widgets/experiments/distribution_page.h"

#include "widgets/chart/chart_panel.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/experiments/distribution_charts.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QTabBar>

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kFewestBins = 5;
constexpr int kBins = 30;
constexpr int kMostBins = 200;
constexpr double kManyAtZero = 0.5;

QString scaleKey() {
  return QStringLiteral("scale");
}
QString binsKey() {
  return QStringLiteral("bins");
}
QString zerosKey() {
  return QStringLiteral("zeros");
}
QString chartKey() {
  return QStringLiteral("chart");
}

} // namespace

DistributionPage::DistributionPage(JobRunner& jobs, QWidget* parent)
    : QuestionPage(jobs, tr("Asking for the distribution"), parent),
      jobs_(jobs),
      scale_(new QTabBar),
      bins_(new QSpinBox),
      zeros_(new QCheckBox(tr("Users at &zero"))),
      facts_(new FactView(tr("How users are spread"))),
      chart_(new ChartPanel(jobs)) {
  nameParts();
  buildParts();
  connect(scale_, &QTabBar::currentChanged, this, &DistributionPage::sortIntoBins);
  connect(bins_, &QSpinBox::valueChanged, this, &DistributionPage::sortIntoBins);
  connect(zeros_, &QCheckBox::clicked, this, [this] {
    choseZeros_ = true;
    sortIntoBins();
  });
}

void DistributionPage::nameParts() {
  scale_->setObjectName(QStringLiteral("distributionScale"));
  scale_->setAccessibleName(tr("How wide the bins are"));
  scale_->addTab(tr("Linear"));
  scale_->addTab(tr("Logarithmic"));
  scale_->setTabToolTip(0, tr("Bins of equal width"));
  scale_->setTabToolTip(1, tr("Bins whose ends have equal ratios; users without any stand in the first one"));
  scale_->setExpanding(false);
  scale_->setDrawBase(false);
  bins_->setObjectName(QStringLiteral("distributionBins"));
  bins_->setAccessibleName(tr("Bins at most"));
  bins_->setToolTip(tr("Into how many bins users are sorted at most"));
  bins_->setRange(kFewestBins, kMostBins);
  bins_->setValue(kBins);
  bins_->setKeyboardTracking(false);
  zeros_->setObjectName(QStringLiteral("distributionZeros"));
  zeros_->setToolTip(tr("Draw the users without any too; the table tells their share"));
  zeros_->setChecked(true);
  facts_->setObjectName(QStringLiteral("spreadFacts"));
  chart_->setObjectName(QStringLiteral("distributionChart"));
  setHelp(this, QStringLiteral("experiments#distribution"));
}

void DistributionPage::buildParts() {
  auto* label = new QLabel(tr("&Bins:"));
  label->setBuddy(bins_);
  auto* choices = new QHBoxLayout;
  choices->addWidget(scale_);
  choices->addWidget(label);
  choices->addWidget(bins_);
  choices->addWidget(zeros_);
  auto* facts = new QWidget;
  auto* inset = new QVBoxLayout(facts);
  inset->addWidget(facts_);
  buildPage(choices, {facts}, chart_);
  inset->setContentsMargins(2 * kUnit, 0, 2 * kUnit, 0);
}

QString DistributionPage::slot() const {
  return QStringLiteral("experiments/bins/%1").arg(reinterpret_cast<quintptr>(this));
}

BinScale DistributionPage::scale() const {
  return BinScale(scale_->currentIndex());
}

void DistributionPage::askLog() {
  question().ask(
      shown(),
      [metric = choice().metric](const ExperimentCase& asked, EventStore& store,
                                 const JobControl& job) -> Result<Distribution> {
        RW_ASSIGN(auto told, metricDistribution(asked.definition(), store, asked.scope(), metric, job));
        return std::make_shared<const MetricDistribution>(std::move(told));
      },
      [this](Distribution distribution) { showDistribution(std::move(distribution)); });
}

void DistributionPage::showDistribution(Distribution distribution) {
  jobs_.drop(slot());
  distribution_ = std::move(distribution);
  turns().clear();
  suggestZeros();
  turns().add([this] { facts_->setTable(spreadFacts(*distribution_)); });
  turns().add([this] { sortIntoBins(); });
}

/// Beside a bar of most users the others cannot be seen.
void DistributionPage::suggestZeros() {
  if (choseZeros_) return;
  zeros_->setChecked(std::ranges::all_of(
      distribution_->arms, [](const ArmSpread& arm) { return arm.shareAtZero <= kManyAtZero; }));
}

void DistributionPage::sortIntoBins() {
  if (!distribution_) return;
  const auto count = static_cast<std::size_t>(bins_->value());
  jobs_.start(
      {slot(), tr("Sorting users into bins"), this, {}},
      [distribution = distribution_, count, scale = scale(),
       zeros = zeros_->isChecked()](const JobControl&) -> Result<DistributionBins> {
        return binsOf(zeros ? *distribution : withoutZeros(*distribution), count, scale);
      },
      [this, scale = scale()](const DistributionBins& bins) { showBins(bins, scale); },
      [this](const Error& error) {
        messageBar()->showError(tr("The users could not be sorted into bins."), error,
                                [this] { sortIntoBins(); });
      });
}

void DistributionPage::showBins(const DistributionBins& bins, BinScale scale) {
  if (!distribution_) return;
  if (auto chart = distributionChart(*distribution_, bins, scale)) return chart_->setChart(std::move(chart));
  chart_->setNoData(tr("No user of the scope was exposed."));
}

void DistributionPage::showNothing(const QString& reason) {
  jobs_.drop(slot());
  distribution_.reset();
  facts_->setTable({});
  chart_->setNoData(reason);
}

std::vector<std::pair<QAction*, CommandSpec>> DistributionPage::commands() const {
  Commands all;
  chart_->addCommandsTo(all, QStringLiteral("experiment-distribution"), tr("Chart of the distribution"));
  return all;
}

std::vector<ChartPanel*> DistributionPage::charts() const {
  return {chart_};
}

QJsonObject DistributionPage::saveState() const {
  QJsonObject state{
      {scaleKey(), scale_->currentIndex()}, {binsKey(), bins_->value()}, {chartKey(), chart_->saveState()}};
  if (choseZeros_) state[zerosKey()] = zeros_->isChecked();
  return state;
}

void DistributionPage::restoreState(const QJsonObject& state) {
  scale_->setCurrentIndex(state.value(scaleKey()).toInt());
  bins_->setValue(state.value(binsKey()).toInt(kBins));
  choseZeros_ = state.contains(zerosKey());
  if (choseZeros_) zeros_->setChecked(state.value(zerosKey()).toBool());
  chart_->restoreState(state.value(chartKey()).toObject());
}

} // namespace rankwright
