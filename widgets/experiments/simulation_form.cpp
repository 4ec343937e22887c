#include "widgets/experiments/simulation_form.h"

#include "widgets/common/flow_layout.h"
#include "widgets/common/labelled.h"
#include "widgets/common/text.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kMostUsers = 1'000'000;
constexpr int kUsersAtFirst = 2000;
constexpr int kMostDays = 365;
constexpr int kDaysAtFirst = 14;

QString usersKey() {
  return QStringLiteral("users");
}
QString daysKey() {
  return QStringLiteral("days");
}
QString seedKey() {
  return QStringLiteral("seed");
}

} // namespace

SimulationForm::SimulationForm(QWidget* parent)
    : QWidget(parent),
      control_(makeBox("simulationControl", tr("Control"), tr("The pipeline of the control"))),
      arm_(makeBox("simulationArm", tr("Arm"),
                   tr("The pipeline that is compared with it; the same one makes an A/A test"))),
      users_(makeNumber("simulationUsers", tr("Users"),
                        tr("How many people use the store, both arms together"), kMostUsers, kUsersAtFirst)),
      days_(makeNumber("simulationDays", tr("Days"),
                       tr("How many days the experiment lasts, after a week of warm-up"), kMostDays,
                       kDaysAtFirst)),
      seed_(makeNumber("simulationSeed", tr("Seed"),
                       tr("The same one gives the same people and the same chances"),
                       std::numeric_limits<int>::max(), 1)) {
  buildLayout();
  setHelp(this, QStringLiteral("experiments#simulate"),
          tr("People whose tastes are known use the store under two pipelines: the analysis should find the "
             "effect "
             "that is really there."));
}

QComboBox* SimulationForm::makeBox(const char* id, const QString& name, const QString& toolTip) {
  auto* box = new QComboBox;
  box->setObjectName(QLatin1String(id));
  box->setAccessibleName(name);
  box->setToolTip(toolTip);
  box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  return box;
}

QSpinBox* SimulationForm::makeNumber(const char* id, const QString& name, const QString& toolTip, int most,
                                     int value) {
  auto* box = new QSpinBox;
  box->setObjectName(QLatin1String(id));
  box->setAccessibleName(name);
  box->setToolTip(toolTip);
  box->setRange(1, most);
  box->setValue(value);
  box->setGroupSeparatorShown(true);
  return box;
}

void SimulationForm::buildLayout() {
  auto* flow = new FlowLayout(this, 2 * kUnit);
  flow->setContentsMargins(0, 0, 0, 0);
  flow->addWidget(labelled(tr("&Control:"), control_));
  flow->addWidget(labelled(tr("&Arm:"), arm_));
  flow->addWidget(labelled(tr("&Users:"), users_));
  flow->addWidget(labelled(tr("&Days:"), days_));
  flow->addWidget(labelled(tr("&Seed:"), seed_));
}

void SimulationForm::addButton(QAction* action) {
  layout()->addWidget(makeTextButton(action));
}

void SimulationForm::setPipelines(const std::vector<std::string>& names) {
  for (auto* box : {control_, arm_}) {
    const auto before = box->currentText();
    box->clear();
    for (const auto& name : names)
      box->addItem(toQt(name));
    const auto first = box == arm_ && names.size() > 1 ? 1 : 0;
    const auto known = before.isEmpty() ? -1 : box->findText(before);
    box->setCurrentIndex(known < 0 ? std::min<int>(first, box->count() - 1) : known);
  }
  if (!wantedControl_.isEmpty() || !wantedArm_.isEmpty())
    choose(wantedControl_.isEmpty() ? control_->currentText() : wantedControl_,
           wantedArm_.isEmpty() ? arm_->currentText() : wantedArm_);
}

void SimulationForm::choose(const QString& control, const QString& arm) {
  const auto take = [](QComboBox& box, QString& wanted, const QString& name) {
    const auto place = box.findText(name);
    wanted = place < 0 ? name : QString();
    if (place >= 0) box.setCurrentIndex(place);
  };
  take(*control_, wantedControl_, control);
  take(*arm_, wantedArm_, arm);
}

ExperimentSimulationOptions SimulationForm::options() const {
  return {.arms = {control_->currentText().toStdString(), arm_->currentText().toStdString()},
          .users = static_cast<std::uint32_t>(users_->value()),
          .days = static_cast<std::uint32_t>(days_->value()),
          .seed = static_cast<std::uint64_t>(seed_->value())};
}

QJsonObject SimulationForm::saveState() const {
  return {{usersKey(), users_->value()}, {daysKey(), days_->value()}, {seedKey(), seed_->value()}};
}

void SimulationForm::restoreState(const QJsonObject& state) {
  const auto restore = [&](QSpinBox& box, const QString& key) {
    if (const auto value = state.value(key).toInt(); value > 0) box.setValue(value);
  };
  restore(*users_, usersKey());
  restore(*days_, daysKey());
  restore(*seed_, seedKey());
}

} // namespace rankwright
