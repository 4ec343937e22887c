#include "widgets/experiments/uplift_page.h"

#include "widgets/chart/chart_panel.h"
#include "widgets/common/empty_page.h"
#include "widgets/common/text.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/experiments/uplift_charts.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace rankwright {

namespace {

QString decilesKey() {
  return QStringLiteral("deciles");
}
QString weightsKey() {
  return QStringLiteral("weights");
}
QString plotsKey() {
  return QStringLiteral("plots");
}
QString tablesKey() {
  return QStringLiteral("tables");
}
QString halvesKey() {
  return QStringLiteral("halves");
}

} // namespace

UpliftPage::UpliftPage(JobRunner& jobs, QWidget* parent)
    : QuestionPage(jobs, tr("Working out who gains"), parent),
      verdict_(new WrappedLabel),
      empty_(new EmptyPage(QStringLiteral("office-chart-line"))),
      curve_(new ChartPanel(jobs)),
      deciles_(new ChartPanel(jobs)),
      decileTable_(new DataTable(tr("Tenths of the users"), jobs)),
      weights_(new DataTable(tr("Features"), jobs)),
      plots_(new QSplitter(Qt::Horizontal)),
      tables_(new QSplitter(Qt::Horizontal)),
      halves_(new QSplitter(Qt::Vertical)),
      pages_(new QStackedWidget) {
  makeAction();
  nameParts();
  buildParts();
}

void UpliftPage::makeAction() {
  start_ =
      new QAction(QIcon::fromTheme(QStringLiteral("media-playback-start")), tr("&Work out who gains"), this);
  start_->setObjectName(QStringLiteral("experiments.uplift"));
  start_->setToolTip(tr("Train a model of who gains by the arm, and judge it on users that it has not seen"));
  start_->setEnabled(false);
  connect(start_, &QAction::triggered, this, &UpliftPage::start);
  connect(&question(), &LogQuestion::runningChanged, this, [this] { start_->setEnabled(canStart()); });
}

void UpliftPage::nameParts() {
  verdict_->setObjectName(QStringLiteral("upliftVerdict"));
  verdict_->setWordWrap(true);
  verdict_->setFont(strongFont());
  empty_->setObjectName(QStringLiteral("noUplift"));
  curve_->setObjectName(QStringLiteral("upliftCurve"));
  deciles_->setObjectName(QStringLiteral("upliftDeciles"));
  decileTable_->setObjectName(QStringLiteral("experimentDeciles"));
  decileTable_->setEmptyTexts(tr("No tenths"), tr("There are too few users to make tenths of them."));
  weights_->setObjectName(QStringLiteral("experimentWeights"));
  weights_->setEmptyTexts(tr("No features"), tr("The log knows nothing of users before the treatment."));
  setHelp(this, QStringLiteral("experiments#uplift"));
  setHelp(
      curve_, QStringLiteral("experiments#uplift"),
      tr("How many users more do it when the treatment reaches those with the highest predicted uplift "
         "first. The more the curve bends above the random order, the better the model knows who gains."));
}

void UpliftPage::buildParts() {
  buildResult();
  empty_->addButton(start_);
  pages_->addWidget(empty_);
  pages_->addWidget(halves_);
  again_ = makeTextButton(start_);
  again_->setAutoRaise(false);
  again_->setObjectName(QStringLiteral("startUplift"));
  again_->hide();
  auto* choices = new QHBoxLayout;
  choices->addWidget(again_);
  buildPage(choices, {verdict_}, pages_);
}

void UpliftPage::buildResult() {
  plots_->addWidget(curve_);
  plots_->addWidget(deciles_);
  tables_->addWidget(decileTable_);
  tables_->addWidget(weights_);
  halves_->addWidget(plots_);
  halves_->addWidget(tables_);
  halves_->setStretchFactor(0, 3);
  halves_->setStretchFactor(1, 2);
  for (auto* splitter : {plots_, tables_, halves_})
    splitter->setChildrenCollapsible(false);
}

bool UpliftPage::canStart() const {
  return shown() && metric() && metric()->given.empty() && !isAsking();
}

/// Nobody is made to wait for a model that was not asked for.
void UpliftPage::askLog() {
  if (metric() && !metric()->given.empty())
    return invite(
        tr("“%1” was given from outside: the log does not tell who did it.").arg(toQt(choice().metric)));
  invite(tr("A model of who gains by “%1” in %2 is trained on the log and judged on users that it has not "
            "seen. That takes some seconds.")
             .arg(toQt(choice().variant), toQt(choice().metric)));
}

void UpliftPage::invite(const QString& reason) {
  turns().clear();
  verdict_->clear();
  empty_->setTexts(tr("Who gains?"), reason);
  pages_->setCurrentWidget(empty_);
  again_->hide();
  start_->setEnabled(canStart());
}

void UpliftPage::start() {
  if (!canStart()) return;
  question().ask(
      shown(),
      [wanted = choice()](const ExperimentCase& asked, EventStore& store, const JobControl& job) {
        return upliftReport(asked.definition(), store, asked.scope(), wanted.metric, wanted.variant, {}, job);
      },
      [this](UpliftReport report) { showReport(std::move(report)); });
}

void UpliftPage::showReport(UpliftReport report) {
  const auto told = std::make_shared<const UpliftReport>(std::move(report));
  turns().clear();
  turns().add([this, told] {
    verdict_->setText(upliftText(*told, shown()->definition().alpha));
    pages_->setCurrentWidget(halves_);
    again_->show();
  });
  turns().add([this, told] { curve_->setChart(upliftCurveChart(*told)); });
  turns().add([this, told] { deciles_->setChart(upliftDecileChart(*told)); });
  turns().add([this, told] { decileTable_->setSource(upliftDecileTable(*told)); });
  turns().add([this, told] { weights_->setSource(upliftWeightTable(*told)); });
}

void UpliftPage::showNothing(const QString& reason) {
  invite(reason);
}

std::vector<std::pair<QAction*, CommandSpec>> UpliftPage::commands() const {
  Commands all{
      {start_,
       {.id = start_->objectName(), .text = {}, .toolTip = {}, .icon = {}, .group = tr("Experiments")}}};
  curve_->addCommandsTo(all, QStringLiteral("experiment-uplift"), tr("Chart of the uplift"));
  deciles_->addCommandsTo(all, QStringLiteral("experiment-deciles"), tr("Chart of tenths by uplift"));
  return all;
}

std::vector<ChartPanel*> UpliftPage::charts() const {
  return {curve_, deciles_};
}

QJsonObject UpliftPage::saveState() const {
  return {{decilesKey(), decileTable_->saveState()},
          {weightsKey(), weights_->saveState()},
          {plotsKey(), stateOf(*plots_)},
          {tablesKey(), stateOf(*tables_)},
          {halvesKey(), stateOf(*halves_)}};
}

void UpliftPage::restoreState(const QJsonObject& state) {
  decileTable_->restoreState(state.value(decilesKey()).toObject());
  weights_->restoreState(state.value(weightsKey()).toObject());
  restore(*plots_, state.value(plotsKey()));
  restore(*tables_, state.value(tablesKey()));
  restore(*halves_, state.value(halvesKey()));
}

} // namespace rankwright
