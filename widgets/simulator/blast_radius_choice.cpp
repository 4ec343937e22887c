#include "widgets/simulator/blast_radius_choice.h"

#include "core/workspace/pipeline_set.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/simulator/replayed_configuration.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <limits>

namespace rankwright {

namespace {

/// In a narrow panel the fields give way.
constexpr int kLeastWidth = 16 * kUnit;
constexpr int kUsersAtFirst = 1000;
constexpr int kMostUsers = 1'000'000;

QString beforeKey() {
  return QStringLiteral("before");
}
QString afterKey() {
  return QStringLiteral("after");
}
QString usersKey() {
  return QStringLiteral("users");
}
QString seedKey() {
  return QStringLiteral("seed");
}

QSpinBox* makeNumber(int least, int most, int value, const QString& name, const QString& toolTip) {
  auto* number = new QSpinBox;
  number->setRange(least, most);
  number->setValue(value);
  number->setGroupSeparatorShown(true);
  number->setAccelerated(true);
  number->setAlignment(Qt::AlignRight);
  number->setMinimumWidth(kLeastWidth);
  number->setAccessibleName(name);
  number->setToolTip(toolTip);
  // Numbers are followed once they are typed.
  number->setKeyboardTracking(false);
  return number;
}

} // namespace

QString draftChoice() {
  return QStringLiteral("draft");
}

QString pipelineChoice(const std::string& name) {
  const QString choice = QStringLiteral("pipeline:") + toQt(name);
  return choice;
}

BlastRadiusChoice::BlastRadiusChoice(QWidget* parent)
    : QWidget(parent),
      before_(makeConfiguration(tr("Configuration before"), tr("The configuration that is replaced"))),
      after_(makeConfiguration(tr("Configuration after"), tr("The configuration that replaces it"))),
      users_(makeNumber(1, kMostUsers, kUsersAtFirst, tr("Users to ask for"),
                        tr("How many users are drawn from all; all when there are fewer"))),
      seed_(makeNumber(0, std::numeric_limits<int>::max(), 1, tr("Seed of the sample"),
                       tr("The same seed draws the same users, here and in rankwright-cli diff-config"))) {
  before_->setObjectName(QStringLiteral("blastBefore"));
  after_->setObjectName(QStringLiteral("blastAfter"));
  users_->setObjectName(QStringLiteral("blastUsers"));
  seed_->setObjectName(QStringLiteral("blastSeed"));
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(2 * kUnit);
  grid->setVerticalSpacing(kUnit);
  addField(*grid, 0, 0, tr("&Before:"), before_);
  addField(*grid, 0, 2, tr("Af&ter:"), after_);
  addField(*grid, 1, 0, tr("&Users:"), users_);
  addField(*grid, 1, 2, tr("S&eed:"), seed_);
  grid->setColumnStretch(1, 1);
  grid->setColumnStretch(3, 1);
  setPipelines({std::string(kDefaultPipeline)});
  choose(pipelineChoice(std::string(kDefaultPipeline)), draftChoice());
  for (auto* number : {users_, seed_})
    connect(number, &QSpinBox::valueChanged, this, &BlastRadiusChoice::changed);
}

QComboBox* BlastRadiusChoice::makeConfiguration(const QString& name, const QString& toolTip) {
  auto* list = new QComboBox;
  list->setAccessibleName(name);
  list->setToolTip(toolTip);
  list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  list->setMinimumContentsLength(6);
  list->setMinimumWidth(kLeastWidth);
  connect(list, &QComboBox::currentIndexChanged, this, &BlastRadiusChoice::changed);
  return list;
}

void BlastRadiusChoice::addField(QGridLayout& grid, int row, int column, const QString& label,
                                 QWidget* field) {
  auto* caption = new QLabel(label);
  caption->setBuddy(field);
  grid.addWidget(caption, row, column);
  grid.addWidget(field, row, column + 1);
}

void BlastRadiusChoice::fill(QComboBox& list, const std::vector<std::string>& names) {
  const QSignalBlocker quiet(list);
  const auto chosen = list.currentData().toString();
  list.clear();
  list.addItem(titleOf({.draft = DraftRequest()}), draftChoice());
  for (const auto& name : names)
    list.addItem(titleOf({.pipeline = name}), pipelineChoice(name));
  select(list, chosen);
}

void BlastRadiusChoice::select(QComboBox& list, const QString& configuration) {
  if (const auto at = list.findData(configuration); at >= 0) list.setCurrentIndex(at);
}

void BlastRadiusChoice::setPipelines(const std::vector<std::string>& names) {
  for (auto* list : {before_, after_})
    fill(*list, names);
  emit changed();
}

QString BlastRadiusChoice::before() const {
  return before_->currentData().toString();
}

QString BlastRadiusChoice::after() const {
  return after_->currentData().toString();
}

QString BlastRadiusChoice::beforeText() const {
  return before_->currentText();
}

QString BlastRadiusChoice::afterText() const {
  return after_->currentText();
}

void BlastRadiusChoice::choose(const QString& before, const QString& after) {
  select(*before_, before);
  select(*after_, after);
}

std::uint32_t BlastRadiusChoice::users() const {
  return static_cast<std::uint32_t>(users_->value());
}

std::uint64_t BlastRadiusChoice::seed() const {
  return static_cast<std::uint64_t>(seed_->value());
}

QJsonObject BlastRadiusChoice::saveState() const {
  return {{beforeKey(), before()},
          {afterKey(), after()},
          {usersKey(), users_->value()},
          {seedKey(), seed_->value()}};
}

void BlastRadiusChoice::restoreState(const QJsonObject& state) {
  const QSignalBlocker quiet(this);
  choose(state.value(beforeKey()).toString(), state.value(afterKey()).toString());
  if (const auto users = state.value(usersKey()).toInt(); users > 0) users_->setValue(users);
  if (const auto seed = state.value(seedKey()); seed.isDouble()) seed_->setValue(seed.toInt());
}

} // namespace rankwright
