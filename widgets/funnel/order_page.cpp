#include "widgets/funnel/order_page.h"

#include "widgets/chart/chart_panel.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/step_queue.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/funnel/funnel_charts.h"
#include "widgets/funnel/stage_facts.h"

#include <QVBoxLayout>

namespace rankwright {

namespace {

QString chartKey() {
  return QStringLiteral("chart");
}

} // namespace

OrderPage::OrderPage(JobRunner& jobs, QWidget* parent)
    : FunnelPage(parent),
      turns_(new StepQueue(this)),
      facts_(new FactView(tr("Agreement of consecutive orders"))),
      chart_(new ChartPanel(jobs)) {
  facts_->setObjectName(QStringLiteral("orderFacts"));
  chart_->setObjectName(QStringLiteral("orderChart"));
  setHelp(this, QStringLiteral("funnel-view#orders"));
  auto* top = new QWidget;
  auto* inset = new QVBoxLayout(top);
  inset->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 0);
  inset->addWidget(facts_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kUnit);
  column->addWidget(top);
  column->addWidget(chart_, 1);
}

void OrderPage::setFigures(SharedFigures figures, const QString& reason) {
  figures_ = std::move(figures);
  reason_ = reason;
  turns_->clear();
  turns_->add([this] { facts_->setTable(figures_ ? orderFacts(figures_->report) : FactTable()); });
  turns_->add([this] { showChart(); });
}

void OrderPage::showChart() {
  if (!figures_) return chart_->setNoData(reason_);
  if (auto chart = orderChart(figures_->report)) return chart_->setChart(std::move(chart));
  chart_->setNoData(tr("No request of the log has two orders of the same candidates."));
}

std::vector<std::pair<QAction*, CommandSpec>> OrderPage::commands() const {
  Commands all;
  chart_->addCommandsTo(all, QStringLiteral("orders"), tr("Chart of orders"));
  return all;
}

QJsonObject OrderPage::saveState() const {
  return {{chartKey(), chart_->saveState()}};
}

void OrderPage::restoreState(const QJsonObject& state) {
  chart_->restoreState(state.value(chartKey()).toObject());
}

} // namespace rankwright
