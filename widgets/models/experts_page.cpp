#include "widgets/models/experts_page.h"

#include "widgets/chart/chart_panel.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/scroll_page.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/models/expert_charts.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>

namespace rankwright {

namespace {

constexpr int kPart = 100 * kUnit;

QString gatesKey() {
  return QStringLiteral("gates");
}
QString halvesKey() {
  return QStringLiteral("halves");
}

} // namespace

ExpertsPage::ExpertsPage(JobRunner& jobs, QWidget* parent)
    : RunPage(jobs, tr("Looking at experts"), parent),
      gates_(new ChartPanel(jobs)),
      facts_(new FactView(tr("Experts"))),
      sentence_(new MutedLabel),
      halves_(new QSplitter(Qt::Horizontal)) {
  gates_->setObjectName(QStringLiteral("gateChart"));
  facts_->setObjectName(QStringLiteral("expertFacts"));
  sentence_->setObjectName(QStringLiteral("expertSentence"));
  sentence_->setWordWrap(true);
  setHelp(this, QStringLiteral("models-view#experts"),
          tr("Which experts each task listens to, and whether any does nothing."));
  auto* area = new QScrollArea;
  showAsScrollPage(*area, facts_);
  halves_->addWidget(gates_);
  halves_->addWidget(area);
  halves_->setChildrenCollapsible(false);
  halves_->setSizes({kPart, kPart});
  buildPage(new QHBoxLayout, {sentence_}, halves_);
}

/// What was seen when the run was judged is all there is to show.
void ExpertsPage::askEngine() {
  const auto& info = selection().current()->listed().info;
  if (!info || info->state != RunState::Finished)
    return showNothing(tr("Experts are looked at when a training has come to its end."));
  if (!info->experts)
    return showNothing(tr("This model has no experts: MMoE, AppS MMoE and AppS ESMM have."));
  showHealth(*info->experts);
}

void ExpertsPage::showHealth(const ExpertHealth& health) {
  gates_->setChart(gateChart(health));
  facts_->setTable(expertFacts(health));
  sentence_->setText(expertText(health));
}

void ExpertsPage::showNothing(const QString& reason) {
  gates_->setNoData(reason);
  facts_->setTable({});
  sentence_->clear();
}

QString ExpertsPage::sentence() const {
  return sentence_->text();
}

std::vector<std::pair<QAction*, CommandSpec>> ExpertsPage::commands() const {
  Commands all;
  gates_->addCommandsTo(all, QStringLiteral("model-gates"), tr("Gates of experts"));
  return all;
}

QJsonObject ExpertsPage::saveState() const {
  return {{gatesKey(), gates_->saveState()}, {halvesKey(), stateOf(*halves_)}};
}

void ExpertsPage::restoreState(const QJsonObject& state) {
  gates_->restoreState(state.value(gatesKey()).toObject());
  restore(*halves_, state.value(halvesKey()));
}

} // namespace rankwright
