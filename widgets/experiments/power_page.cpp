#include "widgets/experiments/power_page.h"

#include "widgets/chart/chart_panel.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/experiments/power_charts.h"
#include "widgets/table/data_table.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QSplitter>

#include <algorithm>

namespace rankwright {

namespace {

/// What the figures and the chart share out, 2 to 3.
constexpr int kPart = 40 * kUnit;

constexpr double kLift = 2; ///< percent, until another one is chosen
constexpr double kPower = 80;

QString liftKey() {
  return QStringLiteral("lift");
}
QString powerKey() {
  return QStringLiteral("power");
}
QString alphaKey() {
  return QStringLiteral("alpha");
}
QString needsKey() {
  return QStringLiteral("needs");
}
QString chartKey() {
  return QStringLiteral("chart");
}
QString halvesKey() {
  return QStringLiteral("halves");
}

void setRange(QDoubleSpinBox& field, double least, double most, int decimals, double step) {
  field.setRange(least, most);
  field.setDecimals(decimals);
  field.setSingleStep(step);
  field.setKeyboardTracking(false);
}

/// Without a word to those who listen.
void setQuietly(QDoubleSpinBox& field, double value) {
  const QSignalBlocker quiet(field);
  field.setValue(value);
}

} // namespace

PowerPage::PowerPage(JobRunner& jobs, QWidget* parent)
    : QuestionPage(jobs, tr("Asking for the power"), parent),
      lift_(new QDoubleSpinBox),
      power_(new QDoubleSpinBox),
      alpha_(new QDoubleSpinBox),
      need_(new WrappedLabel),
      facts_(new FactView(tr("What the log shows"))),
      needs_(new DataTable(tr("Needs by lift"), jobs)),
      chart_(new ChartPanel(jobs)),
      halves_(new QSplitter(Qt::Horizontal)) {
  nameParts();
  buildParts();
  followFields();
}

void PowerPage::nameField(QDoubleSpinBox& field, const QString& name, const QString& toolTip) {
  field.setObjectName(name);
  field.setToolTip(toolTip);
}

void PowerPage::nameParts() {
  setRange(*lift_, 0.01, 1000, 2, 0.5);
  setRange(*power_, 1, 99.9, 1, 5);
  setRange(*alpha_, 0.0001, 0.5, 4, 0.01);
  for (auto* field : {lift_, power_})
    field->setSuffix(QStringLiteral(" %"));
  lift_->setValue(kLift);
  power_->setValue(kPower);
  alpha_->setValue(0.05);
  nameField(*lift_, QStringLiteral("powerLift"),
            tr("How much better or worse than the control the arm is to be found"));
  nameField(*power_, QStringLiteral("powerPower"),
            tr("How often a lift of this size is to be found where there is one"));
  nameField(*alpha_, QStringLiteral("powerAlpha"),
            tr("How often a lift may be found where there is none; two-sided"));
  need_->setObjectName(QStringLiteral("powerNeed"));
  need_->setWordWrap(true);
  need_->setFont(strongFont());
  facts_->setObjectName(QStringLiteral("powerFacts"));
  needs_->setObjectName(QStringLiteral("experimentNeeds"));
  chart_->setObjectName(QStringLiteral("powerChart"));
  setHelp(this, QStringLiteral("experiments#power"));
}

void PowerPage::buildParts() {
  auto* choices = new QHBoxLayout;
  for (const auto& [text, field] :
       {std::pair(tr("&Lift:"), lift_), std::pair(tr("&Power:"), power_), std::pair(tr("&Alpha:"), alpha_)}) {
    auto* label = new QLabel(text);
    label->setBuddy(field);
    choices->addWidget(label);
    choices->addWidget(field);
  }
  halves_->addWidget(buildFigures());
  halves_->addWidget(chart_);
  halves_->setStretchFactor(0, 2);
  halves_->setStretchFactor(1, 3);
  halves_->setSizes({2 * kPart, 3 * kPart});
  halves_->setChildrenCollapsible(false);
  buildPage(choices, {need_}, halves_);
}

QWidget* PowerPage::buildFigures() {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(2 * kUnit, 0, 0, 0);
  column->setSpacing(2 * kUnit);
  column->addWidget(facts_);
  column->addWidget(needs_, 1);
  return part;
}

void PowerPage::followFields() {
  for (auto* field : {lift_, power_, alpha_})
    connect(field, &QDoubleSpinBox::valueChanged, this, [this, field] {
      choseAlpha_ |= field == alpha_;
      if (shown()) askLog();
    });
}

LogPowerAim PowerPage::aim() const {
  LogPowerAim aim{.power = {.alpha = alpha_->value(), .power = power_->value() / 100}};
  aim.lifts.push_back(lift_->value() / 100);
  std::ranges::sort(aim.lifts);
  aim.lifts.erase(std::ranges::unique(aim.lifts).begin(), aim.lifts.end());
  return aim;
}

void PowerPage::askLog() {
  if (!choseAlpha_) setQuietly(*alpha_, shown()->definition().alpha);
  if (metric() && !metric()->given.empty())
    return showNothing(tr("“%1” was given from outside: the log does not tell how its users came.")
                           .arg(toQt(choice().metric)));
  question().ask(
      shown(),
      [metric = choice().metric, aim = aim()](const ExperimentCase& asked, EventStore& store,
                                              const JobControl& job) {
        return powerFromLog(asked.definition(), store, metric, aim, job);
      },
      [this, aim = aim()](LogPower power) { showPower(std::move(power), aim); });
}

void PowerPage::showPower(LogPower power, const LogPowerAim& aim) {
  const auto told = std::make_shared<const LogPower>(std::move(power));
  const auto lift = lift_->value() / 100;
  const auto found = std::ranges::find(told->needs, lift, &LiftNeed::lift);
  const auto wanted = found == told->needs.end() ? LiftNeed{.lift = lift} : *found;
  turns().clear();
  turns().add([this, told, wanted, aim] {
    need_->setText(needText(*told, wanted, aim.power));
    facts_->setTable(powerFacts(*told, wanted));
  });
  turns().add([this, told] { needs_->setSource(needsTable(*told)); });
  turns().add([this, told, lift] {
    if (auto chart = detectableChart(*told, lift)) return chart_->setChart(std::move(chart));
    chart_->setNoData(tr("No day has enough users to find any lift."));
  });
}

void PowerPage::showNothing(const QString& reason) {
  need_->clear();
  facts_->setTable({});
  needs_->setEmptyTexts(tr("No needs"), reason);
  needs_->setSource(nullptr);
  chart_->setNoData(reason);
}

std::vector<std::pair<QAction*, CommandSpec>> PowerPage::commands() const {
  Commands all;
  chart_->addCommandsTo(all, QStringLiteral("experiment-power"), tr("Chart of the detectable lift"));
  return all;
}

std::vector<ChartPanel*> PowerPage::charts() const {
  return {chart_};
}

QJsonObject PowerPage::saveState() const {
  QJsonObject state{{liftKey(), lift_->value()},
                    {powerKey(), power_->value()},
                    {needsKey(), needs_->saveState()},
                    {chartKey(), chart_->saveState()},
                    {halvesKey(), stateOf(*halves_)}};
  if (choseAlpha_) state[alphaKey()] = alpha_->value();
  return state;
}

void PowerPage::restoreState(const QJsonObject& state) {
  setQuietly(*lift_, state.value(liftKey()).toDouble(kLift));
  setQuietly(*power_, state.value(powerKey()).toDouble(kPower));
  choseAlpha_ = state.contains(alphaKey());
  if (choseAlpha_) setQuietly(*alpha_, state.value(alphaKey()).toDouble());
  needs_->restoreState(state.value(needsKey()).toObject());
  chart_->restoreState(state.value(chartKey()).toObject());
  restore(*halves_, state.value(halvesKey()));
  if (shown()) askLog();
}

} // namespace rankwright
