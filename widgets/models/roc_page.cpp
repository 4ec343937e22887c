#include "widgets/models/roc_page.h"

#include "core/metrics/auc.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"

#include <QHBoxLayout>
#include <QSplitter>

namespace rankwright {

namespace {

constexpr int kPart = 100 * kUnit;

QString rocKey() {
  return QStringLiteral("roc");
}
QString precisionKey() {
  return QStringLiteral("precision");
}
QString halvesKey() {
  return QStringLiteral("halves");
}

Result<NamedRoc> rocOf(const OpenRun& run, const std::string& output, const JobControl& job) {
  RW_ASSIGN(const auto predictions, run.predictions(job));
  RW_ASSIGN(const auto rows, judgedRows(*predictions, output));
  NamedRoc named{.name = toQt(run.name()), .roc = {}, .precisionRecall = {}};
  RW_ASSIGN(named.roc, rocPoints(rows));
  RW_ASSIGN(named.precisionRecall, precisionRecallPoints(rows));
  RW_ASSIGN(named.auc, auc(rows.probabilities, rows.labels));
  for (const auto label : rows.labels)
    named.baseRate += label;
  named.baseRate /= static_cast<double>(rows.size());
  return named;
}

/// Of those runs that were judged on the output.
Result<std::vector<NamedRoc>> rocsOf(const std::vector<SharedRun>& runs, const std::string& output,
                                     const JobControl& job) {
  std::vector<NamedRoc> all;
  for (const auto& run : runs) {
    RW_CHECK(job.check());
    if (!run->metrics(output)) continue;
    RW_ASSIGN(auto named, rocOf(*run, output, job));
    all.push_back(std::move(named));
  }
  return all;
}

} // namespace

RocPage::RocPage(JobRunner& jobs, QWidget* parent)
    : RunPage(jobs, tr("Working out ROC curves"), parent),
      roc_(new ChartPanel(jobs)),
      precisionRecall_(new ChartPanel(jobs)),
      halves_(new QSplitter(Qt::Horizontal)) {
  roc_->setObjectName(QStringLiteral("rocChart"));
  precisionRecall_->setObjectName(QStringLiteral("precisionChart"));
  setHelp(
      this, QStringLiteral("models-view#roc"),
      tr("How well the selected runs tell positive from negative rows. Precision tells more where positives "
         "are rare."));
  halves_->addWidget(roc_);
  halves_->addWidget(precisionRecall_);
  halves_->setChildrenCollapsible(false);
  halves_->setSizes({kPart, kPart});
  buildPage(new QHBoxLayout, {}, halves_);
}

void RocPage::askEngine() {
  question().ask([runs = selection().compared(),
                  output = selection().output](const JobControl& job) { return rocsOf(runs, output, job); },
                 [this](const std::vector<NamedRoc>& runs) { showCurves(runs); });
}

void RocPage::showCurves(const std::vector<NamedRoc>& runs) {
  if (runs.empty()) return showNothing(tr("None of the selected runs was judged on this output."));
  roc_->setChart(rocChart(runs, selection().output));
  precisionRecall_->setChart(precisionRecallChart(runs, selection().output));
}

void RocPage::showNothing(const QString& reason) {
  roc_->setNoData(reason);
  precisionRecall_->setNoData(reason);
}

std::vector<std::pair<QAction*, CommandSpec>> RocPage::commands() const {
  Commands all;
  roc_->addCommandsTo(all, QStringLiteral("model-roc"), tr("ROC curve"));
  precisionRecall_->addCommandsTo(all, QStringLiteral("model-precision"), tr("Precision and recall"));
  return all;
}

QJsonObject RocPage::saveState() const {
  return {{rocKey(), roc_->saveState()},
          {precisionKey(), precisionRecall_->saveState()},
          {halvesKey(), stateOf(*halves_)}};
}

void RocPage::restoreState(const QJsonObject& state) {
  roc_->restoreState(state.value(rocKey()).toObject());
  precisionRecall_->restoreState(state.value(precisionKey()).toObject());
  restore(*halves_, state.value(halvesKey()));
}

} // namespace rankwright
