#include "widgets/simulator/score_panel.h"

#include "widgets/chart/chart_panel.h"
#include "widgets/common/step_queue.h"
#include "widgets/common/type_scale.h"
#include "widgets/simulator/score_charts.h"

#include <QVBoxLayout>

namespace rankwright {

namespace {

QString scoresKey() {
  return QStringLiteral("scores");
}
QString logitKey() {
  return QStringLiteral("logit");
}

} // namespace

ScorePanel::ScorePanel(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      charts_(new StepQueue(this)),
      scores_(new ChartPanel(jobs)),
      logit_(new ChartPanel(jobs)) {
  scores_->setObjectName(QStringLiteral("scoreChart"));
  logit_->setObjectName(QStringLiteral("logitChart"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kUnit, kUnit, kUnit, kUnit);
  column->setSpacing(2 * kUnit);
  column->addWidget(scores_, 1);
  column->addWidget(logit_, 1);
  setTrace(nullptr);
}

void ScorePanel::setTrace(std::shared_ptr<const Trace> trace) {
  trace_ = std::move(trace);
  charts_->clear();
  charts_->add([this] { showScores(); });
  charts_->add([this] { logit_->setNoData(tr("Select an app of the list to see the parts of its score.")); });
}

void ScorePanel::showScores() {
  if (const auto chart = trace_ ? scoreChart(*trace_) : nullptr)
    scores_->setChart(chart);
  else
    scores_->setNoData(tr("Pick a user to see the scores of the list."));
}

void ScorePanel::setItem(const AppText& app, ItemId item) {
  if (trace_) charts_->add([this, app, item] { showLogit(app, item); });
}

void ScorePanel::showLogit(const AppText& app, ItemId item) {
  if (const auto chart = logitChart(*trace_, app, item))
    logit_->setChart(chart);
  else
    logit_->setNoData(tr("No model ranked this list, so that a score has no parts."));
}

QJsonObject ScorePanel::saveState() const {
  return {{scoresKey(), scores_->saveState()}, {logitKey(), logit_->saveState()}};
}

void ScorePanel::restoreState(const QJsonObject& state) {
  scores_->restoreState(state.value(scoresKey()).toObject());
  logit_->restoreState(state.value(logitKey()).toObject());
}

} // namespace rankwright
