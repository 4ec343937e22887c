#include "widgets/leaderboards/hand_rule_panel.h"

#include "core/workspace/leaderboard_preview.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/labelled.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/board_effects.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QSplitter>
#include <QToolButton>

#include <limits>
#include <utility>

namespace rankwright {

namespace {

constexpr int kPart = 40 * kUnit;
constexpr int kFewestUsers = 4;
constexpr int kMostUsers = 1'000'000;
constexpr int kMostDays = 365;
constexpr BoardSimulationOptions kUsual;
constexpr int kWholeLine = 100; ///< beside the stretch at the end of the line

QString fieldsKey() {
  return QStringLiteral("fields");
}
QString tableKey() {
  return QStringLiteral("table");
}
QString forestKey() {
  return QStringLiteral("forest");
}
QString waitsKey() {
  return QStringLiteral("waits");
}
QString figuresKey() {
  return QStringLiteral("figures");
}
QString halvesKey() {
  return QStringLiteral("halves");
}

} // namespace

HandRulePanel::HandRulePanel(BoardDesk& desk, QAction* simulate, QWidget* parent)
    : FreshnessPanel(desk, {tr("Simulating by hand against rule"), tr("The board could not be simulated.")},
                     parent),
      users_(makeField("boardUsers", tr("How many people use the store, both arms together"), kFewestUsers,
                       kMostUsers, kUsual.users)),
      days_(makeField("boardSimulatedDays", tr("How many days are simulated, up to the last one of the logs"),
                      1, kMostDays, kUsual.days)),
      handDays_(makeField("boardHandDays",
                          tr("How often somebody edits the list that is kept by hand, in days; 0: never"), 0,
                          kMostDays, kUsual.handDays)),
      exposures_(makeField("boardSeenExposures",
                           tr("With so many exposures on the board a new app has been seen"), 1,
                           std::numeric_limits<int>::max(), kUsual.exposures)),
      seed_(makeField("boardSeed", tr("The same one gives the same people and the same chances"), 1,
                      std::numeric_limits<int>::max(), kUsual.seed)),
      summary_(new WrappedLabel),
      forest_(new ChartPanel(desk.jobs())),
      waits_(new ChartPanel(desk.jobs())),
      table_(new DataTable(tr("Effects of the rule"), desk.jobs())),
      figures_(new QSplitter(Qt::Vertical)),
      halves_(new QSplitter(Qt::Horizontal)) {
  nameParts();
  build(simulate);
  connect(&question(), &PageQuestion::runningChanged, this, &HandRulePanel::changed);
}

QSpinBox* HandRulePanel::makeField(const char* id, const QString& toolTip, int least, int most,
                                   std::uint64_t value) {
  auto* field = new QSpinBox;
  field->setObjectName(QLatin1String(id));
  field->setToolTip(toolTip);
  field->setRange(least, most);
  field->setValue(static_cast<int>(value));
  field->setGroupSeparatorShown(true);
  return field;
}

void HandRulePanel::nameParts() {
  summary_->setObjectName(QStringLiteral("boardEffectText"));
  forest_->setObjectName(QStringLiteral("boardForest"));
  waits_->setObjectName(QStringLiteral("boardWaits"));
  table_->setObjectName(QStringLiteral("boardEffects"));
  setHelp(this, QStringLiteral("leaderboards-view#by-hand-or-rule"),
          tr("Half of the simulated people find a list that is made anew only every so many days, as by "
             "hand; the "
             "others find the rule's. Nothing is published, and no log is written."));
}

void HandRulePanel::build(QAction* simulate) {
  auto* fields = new QWidget;
  auto* flow = new FlowLayout(fields, 2 * kUnit);
  flow->setContentsMargins(0, 0, 0, 0);
  flow->addWidget(labelled(tr("&Users:"), users_));
  flow->addWidget(labelled(tr("&Days:"), days_));
  flow->addWidget(labelled(tr("Edited by hand ever&y:"), handDays_));
  flow->addWidget(labelled(tr("See&n with exposures:"), exposures_));
  flow->addWidget(labelled(tr("&Seed:"), seed_));
  flow->addWidget(makeTextButton(simulate));
  auto* choices = new QHBoxLayout;
  choices->addWidget(fields, kWholeLine);
  figures_->addWidget(forest_);
  figures_->addWidget(table_);
  halves_->addWidget(figures_);
  halves_->addWidget(waits_);
  halves_->setStretchFactor(0, 3);
  halves_->setStretchFactor(1, 2);
  halves_->setSizes({3 * kPart, 2 * kPart});
  for (auto* splitter : {figures_, halves_})
    splitter->setChildrenCollapsible(false);
  buildPanel(choices, {summary_}, halves_);
}

BoardSimulationOptions HandRulePanel::options() const {
  return {.users = static_cast<std::uint32_t>(users_->value()),
          .days = static_cast<std::uint32_t>(days_->value()),
          .seed = static_cast<std::uint64_t>(seed_->value()),
          .handDays = static_cast<std::uint32_t>(handDays_->value()),
          .exposures = static_cast<std::uint64_t>(exposures_->value())};
}

/// Another board, or an edit of it: what was found is of another rule, and a simulation is asked for by hand.
void HandRulePanel::ask() {
  question().drop();
  showNothing(tr("Simulate by hand against rule, to see what the board's rule is worth."));
}

void HandRulePanel::simulate() {
  if (!config() || isSimulating()) return;
  question().ask([data = data(), board = *config(), wanted = options()](
                     const JobControl& job) { return simulateBoard(data->workbench(), board, wanted, job); },
                 [this, wanted = options()](const BoardSimulation& simulation) { show(simulation, wanted); });
}

void HandRulePanel::show(const BoardSimulation& simulation, const BoardSimulationOptions& options) {
  summary_->setText(boardEffectText(simulation, options));
  auto forest = boardForest(simulation);
  forest ? forest_->setChart(std::move(forest))
         : forest_->setNoData(tr("Nobody did anything with the list kept by hand: nothing compares."));
  auto waits = boardWaitingChart(simulation, options);
  waits ? waits_->setChart(std::move(waits))
        : waits_->setNoData(tr("No new app has been seen so often on the board."));
  table_->setSource(boardEffectTable(simulation));
}

void HandRulePanel::showNothing(const QString& reason) {
  summary_->clear();
  forest_->setNoData(reason);
  waits_->setNoData(reason);
  table_->setEmptyTexts(tr("Not simulated yet"), reason);
  table_->setSource(nullptr);
}

bool HandRulePanel::isBusy() const {
  return FreshnessPanel::isBusy() || table_->isLoading();
}

ViewPage::Commands HandRulePanel::commands() const {
  Commands all;
  forest_->addCommandsTo(all, QStringLiteral("boards-effects"), tr("Chart of a rule's effects"));
  waits_->addCommandsTo(all, QStringLiteral("boards-simulated-waits"), tr("Chart of simulated new apps"));
  return all;
}

QJsonObject HandRulePanel::saveState() const {
  QJsonObject fields;
  for (const auto* field : {users_, days_, handDays_, exposures_, seed_})
    fields.insert(field->objectName(), field->value());
  return {{fieldsKey(), fields},
          {tableKey(), table_->saveState()},
          {forestKey(), forest_->saveState()},
          {waitsKey(), waits_->saveState()},
          {figuresKey(), stateOf(*figures_)},
          {halvesKey(), stateOf(*halves_)}};
}

void HandRulePanel::restoreState(const QJsonObject& state) {
  const auto fields = state.value(fieldsKey()).toObject();
  for (auto* field : {users_, days_, handDays_, exposures_, seed_})
    field->setValue(fields.value(field->objectName()).toInt(field->value()));
  table_->restoreState(state.value(tableKey()).toObject());
  forest_->restoreState(state.value(forestKey()).toObject());
  waits_->restoreState(state.value(waitsKey()).toObject());
  restore(*figures_, state.value(figuresKey()));
  restore(*halves_, state.value(halvesKey()));
}

} // namespace rankwright
