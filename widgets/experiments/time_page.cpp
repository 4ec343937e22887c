#include "widgets/experiments/time_page.h"

#include "widgets/chart/chart_link.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/experiments/time_charts.h"
#include "widgets/experiments/time_table.h"
#include "widgets/table/data_table.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QTabBar>

namespace rankwright {

namespace {

/// What the effect and the rest share out, 3 to 2.
constexpr int kPart = 40 * kUnit;

QString basisKey() {
  return QStringLiteral("basis");
}
QString tableKey() {
  return QStringLiteral("table");
}
QString effectKey() {
  return QStringLiteral("effect");
}
QString sideKey() {
  return QStringLiteral("side");
}
QString halvesKey() {
  return QStringLiteral("halves");
}

} // namespace

TimePage::TimePage(JobRunner& jobs, QWidget* parent)
    : QuestionPage(jobs, tr("Asking for the effect over time"), parent),
      basis_(new QTabBar),
      novelty_(new MutedLabel),
      effect_(new ChartPanel(jobs)),
      users_(new ChartPanel(jobs)),
      table_(new DataTable(tr("Effect over time"), jobs)),
      side_(new QSplitter(Qt::Vertical)),
      halves_(new QSplitter(Qt::Horizontal)) {
  nameParts();
  buildParts();
  auto* link = new ChartLink(this);
  link->add(effect_);
  link->add(users_);
  connect(basis_, &QTabBar::currentChanged, this, &TimePage::chooseBasis);
}

void TimePage::nameParts() {
  basis_->setObjectName(QStringLiteral("timeBasis"));
  basis_->setAccessibleName(tr("What a point of the chart is of"));
  basis_->addTab(tr("Cumulative"));
  basis_->addTab(tr("Daily"));
  basis_->addTab(tr("Days since exposure"));
  basis_->setTabToolTip(0, tr("All days up to and with each day; every user counts once"));
  basis_->setTabToolTip(1, tr("Each day alone; users count on each day that shows them anything"));
  basis_->setTabToolTip(
      2, tr("So many days after a user's first exposure; users count where that day shows them anything"));
  basis_->setExpanding(false);
  basis_->setDrawBase(false);
  novelty_->setObjectName(QStringLiteral("noveltyText"));
  effect_->setObjectName(QStringLiteral("timeEffectChart"));
  users_->setObjectName(QStringLiteral("timeUsersChart"));
  table_->setObjectName(QStringLiteral("experimentTime"));
  setHelp(this, QStringLiteral("experiments#time"));
  setHelp(effect_, QStringLiteral("experiments#time"),
          tr("The effect with its interval for one look, and the interval that holds however often one "
             "looks. Dragging zooms; the chart of users beside it shows the same days."));
}

/// The effect has the whole height: two charts below each other would leave it little in a low window.
void TimePage::buildParts() {
  side_->addWidget(table_);
  side_->addWidget(users_);
  side_->setStretchFactor(0, 1);
  side_->setStretchFactor(1, 1);
  halves_->addWidget(effect_);
  halves_->addWidget(side_);
  halves_->setStretchFactor(0, 3);
  halves_->setStretchFactor(1, 2);
  halves_->setSizes({3 * kPart, 2 * kPart});
  for (auto* splitter : {side_, halves_})
    splitter->setChildrenCollapsible(false);
  auto* choices = new QHBoxLayout;
  choices->addWidget(basis_);
  buildPage(choices, {novelty_}, halves_);
}

TimeBasis TimePage::basis() const {
  return TimeBasis(basis_->currentIndex());
}

/// Retention is of cohorts: it has no effect of a day.
void TimePage::offerBases() {
  const auto isRetention = metric() && metric()->kind == MetricKind::Retention;
  const QSignalBlocker quiet(basis_);
  for (int i = 1; i < basis_->count(); ++i)
    basis_->setTabEnabled(i, !isRetention);
  basis_->setCurrentIndex(isRetention ? 0 : wanted_);
}

void TimePage::chooseBasis() {
  wanted_ = basis_->currentIndex();
  if (shown()) askLog();
}

void TimePage::askLog() {
  offerBases();
  if (metric() && !metric()->given.empty())
    return showNothing(
        tr("“%1” was given from outside, without days.").arg(QString::fromStdString(choice().metric)));
  question().ask(
      shown(),
      [wanted = choice(), basis = basis()](const ExperimentCase& asked, EventStore& store,
                                           const JobControl& job) {
        return effectOverTime(asked.definition(), store, asked.scope(), wanted.metric, wanted.variant, basis,
                              job);
      },
      [this](EffectOverTime effects) { showEffects(std::move(effects)); });
}

void TimePage::showEffects(EffectOverTime effects) {
  const auto told = std::make_shared<const EffectOverTime>(std::move(effects));
  turns().clear();
  turns().add([this, told] {
    novelty_->setText(noveltyText(*told, shown()->definition().alpha));
    showEffectChart(*told);
  });
  turns().add([this, told] {
    auto chart = timeUsersChart(*told);
    chart ? users_->setChart(std::move(chart)) : users_->setNoData(tr("No user of the scope was exposed."));
  });
  turns().add([this, told] { showTable(*told); });
}

void TimePage::showEffectChart(const EffectOverTime& effects) {
  if (auto chart = timeEffectChart(effects, shown()->definition().alpha, trueLift()))
    return effect_->setChart(std::move(chart));
  effect_->setNoData(tr("No day has an effect; the table says why."));
}

void TimePage::showTable(const EffectOverTime& effects) {
  table_->setEmptyTexts(tr("No days"), tr("The log has no day of this experiment in the chosen scope."));
  if (metric()) table_->setSource(timeTable(shown()->definition(), *metric(), effects));
}

std::optional<double> TimePage::trueLift() const {
  const auto& rows = shown()->report.metrics;
  for (std::size_t i = 0; i < rows.size() && i < shown()->truth.size(); ++i)
    if (rows[i].metric == choice().metric && rows[i].variant == choice().variant) return shown()->truth[i];
  return {};
}

void TimePage::showNothing(const QString& reason) {
  novelty_->clear();
  effect_->setNoData(reason);
  users_->setNoData(reason);
  table_->setEmptyTexts(tr("No days"), reason);
  table_->setSource(nullptr);
}

std::vector<std::pair<QAction*, CommandSpec>> TimePage::commands() const {
  Commands all;
  effect_->addCommandsTo(all, QStringLiteral("experiment-time"), tr("Chart of the effect over time"));
  users_->addCommandsTo(all, QStringLiteral("experiment-time-users"), tr("Chart of users over time"));
  return all;
}

std::vector<ChartPanel*> TimePage::charts() const {
  return {effect_, users_};
}

QJsonObject TimePage::saveState() const {
  return {{basisKey(), wanted_},
          {tableKey(), table_->saveState()},
          {effectKey(), effect_->saveState()},
          {sideKey(), stateOf(*side_)},
          {halvesKey(), stateOf(*halves_)}};
}

void TimePage::restoreState(const QJsonObject& state) {
  basis_->setCurrentIndex(state.value(basisKey()).toInt());
  table_->restoreState(state.value(tableKey()).toObject());
  effect_->restoreState(state.value(effectKey()).toObject());
  restore(*side_, state.value(sideKey()));
  restore(*halves_, state.value(halvesKey()));
}

} // namespace rankwright
