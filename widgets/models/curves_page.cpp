#include "widgets/models/curves_page.h"

#include "widgets/chart/chart_link.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>

namespace rankwright {

namespace {

constexpr int kPart = 100 * kUnit;
constexpr int kLeastHeight = 140 * kUnit;

QString rowsKey() {
  return QStringLiteral("rows");
}
QString chartKey(std::size_t number) {
  return QStringLiteral("chart%1").arg(number);
}

/// The curves of runs that have any; one that has none is left out.
Result<std::vector<NamedCurve>> curvesOf(const std::vector<SharedRun>& runs, const JobControl& job) {
  std::vector<NamedCurve> curves;
  for (const auto& run : runs) {
    RW_CHECK(job.check());
    const auto card = run->card();
    if (card) curves.push_back({toQt(run->name()), (*card)->curve, (*card)->kept});
  }
  return curves;
}

} // namespace

CurvesPage::CurvesPage(JobRunner& jobs, QWidget* parent)
    : RunPage(jobs, tr("Reading learning curves"), parent),
      link_(new ChartLink(this)),
      sentence_(new MutedLabel),
      rows_(new QSplitter(Qt::Vertical)),
      upper_(new QSplitter(Qt::Horizontal)),
      lower_(new QSplitter(Qt::Horizontal)) {
  for (int chart = 0; chart < ChartCount; ++chart)
    charts_.push_back(new ChartPanel(jobs));
  nameParts();
  buildParts();
}

void CurvesPage::nameParts() {
  const char* names[] = {"curveAuc", "curveLoss", "curveTrainLoss", "curveGap", "curveNorm"};
  for (std::size_t chart = 0; chart < charts_.size(); ++chart)
    charts_[chart]->setObjectName(QLatin1String(names[chart]));
  sentence_->setObjectName(QStringLiteral("curveSentence"));
  sentence_->setWordWrap(true);
  setHelp(this, QStringLiteral("models-view#curves"),
          tr("How each run became what it is: the held-out rows looked at after every fraction of an epoch. "
             "Select "
             "several runs in the table to compare them."));
}

void CurvesPage::buildParts() {
  for (const auto chart : {Auc, HeldOutLoss, TrainLoss})
    upper_->addWidget(charts_[chart]);
  for (const auto chart : {Gap, Norm})
    lower_->addWidget(charts_[chart]);
  rows_->addWidget(upper_);
  rows_->addWidget(lower_);
  for (auto* splitter : {rows_, upper_, lower_})
    splitter->setChildrenCollapsible(false);
  rows_->setSizes({kPart, kPart});
  for (auto* chart : charts_)
    link_->add(chart);
  // In a low window the charts keep a height that can be read.
  rows_->setMinimumHeight(kLeastHeight);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidget(rows_);
  buildPage(new QHBoxLayout, {sentence_}, scroll);
}

void CurvesPage::askEngine() {
  question().ask([runs = selection().compared()](const JobControl& job) { return curvesOf(runs, job); },
                 [this](std::vector<NamedCurve> curves) { showCurves(std::move(curves)); });
}

void CurvesPage::setChart(Chart chart, ChartPtr spec, const QString& reason) {
  if (spec) return charts_[chart]->setChart(std::move(spec));
  charts_[chart]->setNoData(reason);
}

void CurvesPage::showCurves(std::vector<NamedCurve> curves) {
  if (curves.empty())
    return showNothing(tr("The selected runs were not trained to the end, so that they have no curve."));
  const auto& output = selection().output;
  const auto none = tr("No point of a curve yet: set how often an epoch is looked at when you train.");
  setChart(Auc, curveChart(curves, CurveMeasure::Auc, output), none);
  setChart(HeldOutLoss, curveChart(curves, CurveMeasure::HeldOutLoss, output), none);
  setChart(TrainLoss, curveChart(curves, CurveMeasure::TrainLoss, output), none);
  lower_->setVisible(frequencyChart(curves.front(), FrequencyMeasure::Gap) != nullptr);
  const auto noBuckets = tr("The training of this run did not look at ids by their frequency.");
  setChart(Gap, frequencyChart(curves.front(), FrequencyMeasure::Gap), noBuckets);
  setChart(Norm, frequencyChart(curves.front(), FrequencyMeasure::Norm), noBuckets);
  sentence_->setText(curveText(curves.front(), output));
}

void CurvesPage::showNothing(const QString& reason) {
  for (auto* chart : charts_)
    chart->setNoData(reason);
  sentence_->clear();
}

QString CurvesPage::sentence() const {
  return sentence_->text();
}

std::vector<std::pair<QAction*, CommandSpec>> CurvesPage::commands() const {
  Commands all;
  charts_[Auc]->addCommandsTo(all, QStringLiteral("model-auc"), tr("Curve of the AUC"));
  charts_[HeldOutLoss]->addCommandsTo(all, QStringLiteral("model-loss"), tr("Curve of the log loss"));
  charts_[TrainLoss]->addCommandsTo(all, QStringLiteral("model-train-loss"),
                                    tr("Curve of the training loss"));
  charts_[Gap]->addCommandsTo(all, QStringLiteral("model-gap"), tr("Generalisation gap"));
  charts_[Norm]->addCommandsTo(all, QStringLiteral("model-norm"), tr("Norm of embeddings over training"));
  return all;
}

QJsonObject CurvesPage::saveState() const {
  QJsonObject state{{rowsKey(), stateOf(*rows_)}};
  for (std::size_t chart = 0; chart < charts_.size(); ++chart)
    state.insert(chartKey(chart), charts_[chart]->saveState());
  return state;
}

void CurvesPage::restoreState(const QJsonObject& state) {
  restore(*rows_, state.value(rowsKey()));
  for (std::size_t chart = 0; chart < charts_.size(); ++chart)
    charts_[chart]->restoreState(state.value(chartKey(chart)).toObject());
}

} // namespace rankwright
