// The controls of a board's form and where they stand.
#include "core/leaderboard/leaderboard_config.h"
#include "core/leaderboard/ready_orders.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/scroll_page.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/leaderboards/board_form.h"
#include "widgets/leaderboards/constraint_box.h"
#include "widgets/leaderboards/expression_edit.h"
#include "widgets/leaderboards/pin_box.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rankwright {

namespace {

constexpr int kRuleLines = 3;
constexpr int kOrderLines = 2;
constexpr int kMostRows = 1000;
constexpr int kMostDays = 3650;

/// Above every step of an editor, so that no edit of the form joins one of these.
constexpr quint64 kFirstStep = quint64(1) << 32;

QSpinBox* spinBox(int low, int high, const QString& suffix = {}) {
  auto* box = new QSpinBox;
  box->setRange(low, high);
  box->setSuffix(suffix);
  return box;
}

/// As wide as its place and not as its longest entry, which would push the fields out of the form.
QComboBox* choiceBox() {
  constexpr int kFewestLetters = 12;
  auto* box = new QComboBox;
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(kFewestLetters);
  return box;
}

QLineEdit* dayLine() {
  auto* line = new QLineEdit;
  line->setPlaceholderText(QStringLiteral("2026-03-07"));
  return line;
}

template <class Control>
void name(Control* control, const char* objectName, const QString& accessibleName, const QString& toolTip) {
  control->setObjectName(QLatin1String(objectName));
  control->setAccessibleName(accessibleName);
  control->setToolTip(toolTip);
}

} // namespace

BoardForm::BoardForm(QWidget* parent) : QWidget(parent), step_(kFirstStep) {
  makeControls();
  nameControls();
  build();
  leaveUndoToTheText();
  connectTexts();
  connectNumbers();
  connectChoices();
  setHelp(this, QStringLiteral("leaderboards-view#definition"),
          tr("The main keys of the board. The text beside it says the same: both are live."));
}

void BoardForm::makeControls() {
  title_ = new QLineEdit;
  audience_ = new QLineEdit;
  owner_ = new QLineEdit;
  note_ = new QLineEdit;
  start_ = dayLine();
  end_ = dayLine();
  candidates_ = new ExpressionEdit(kRuleLines);
  orders_ = choiceBox();
  order_ = new ExpressionEdit(kOrderLines);
  row_ = spinBox(0, kMostRows);
  row_->setSpecialValueText(tr("none"));
  slots_ = spinBox(1, static_cast<int>(kMostSlots));
  halfLife_ = spinBox(1, kMostDays, tr(" days"));
  recent_ = spinBox(1, kMostDays, tr(" days"));
  refresh_ = spinBox(1, 24 * kMostDays, tr(" hours"));
  newShare_ = spinBox(0, 100, QStringLiteral(" %"));
  newAge_ = spinBox(1, kMostDays, tr(" days"));
  minimum_ = spinBox(0, static_cast<int>(kMostSlots));
  fallback_ = choiceBox();
  constraints_ = new ConstraintBox;
  pins_ = new PinBox;
  for (const auto& order : readyOrders()) {
    orders_->addItem(engineText(order.title), toQt(order.expression));
    orders_->setItemData(orders_->count() - 1, engineText(order.meaning), Qt::ToolTipRole);
  }
  orders_->addItem(tr("An expression of one's own"), QString());
}

void BoardForm::nameControls() {
  name(title_, "boardTitle", tr("Title"), tr("As users read it"));
  name(audience_, "boardAudience", tr("Audience"),
       tr("For whom: a condition over user and context; empty for everybody"));
  name(owner_, "boardOwner", tr("Owner"), tr("Who answers for the board"));
  name(note_, "boardNote", tr("Note"), tr("For those who come after you"));
  name(start_, "boardStart", tr("Start"), tr("The first day on which it is shown"));
  name(end_, "boardEnd", tr("End"), tr("The last day on which it is shown"));
  name(candidates_, "boardCandidates", tr("Candidates"),
       tr("A condition over the app, e.g. category == \"Games\" & rating >= 4; empty for all apps"));
  name(orders_, "boardOrders", tr("Ready orders"), tr("Orders that need no expression"));
  name(order_, "boardOrder", tr("Order"), tr("A number of the app: the greatest stands first"));
  name(row_, "boardRow", tr("Row"), tr("Its place on the home page, from the top"));
  name(slots_, "boardSlots", tr("Slots"), tr("How many apps it has room for"));
  name(halfLife_, "boardHalfLife", tr("Half-life"), tr("After so many days an install counts as one half"));
  name(recent_, "boardRecent", tr("Recent days"),
       tr("Days that the trend compares with as many before them"));
  name(refresh_, "boardRefresh", tr("Refresh interval"), tr("How old its data may be"));
  name(newShare_, "boardNewShare", tr("Share of new apps"),
       tr("Share of the slots that is kept for apps that are too young to have earned one"));
  name(newAge_, "boardNewAge", tr("Age of new apps"), tr("Apps that are younger count as new"));
  name(minimum_, "boardMinimum", tr("Minimum"), tr("With fewer apps the fallback fills the slots"));
  name(fallback_, "boardFallback", tr("Fallback"), tr("The board that fills the slots of a short list"));
}

void BoardForm::build() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(3 * kUnit, 2 * kUnit, 3 * kUnit, 3 * kUnit);
  column->setSpacing(3 * kUnit);
  auto* form = new QFormLayout;
  form->setRowWrapPolicy(QFormLayout::WrapLongRows);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  addRows(*form);
  addOrderRows(*form);
  addTimeRows(*form);
  column->addLayout(form);
  column->addWidget(constraints_);
  column->addWidget(pins_);
  column->addStretch(1);
  auto* scroll = new QScrollArea;
  showAsScrollPage(*scroll, page);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->addWidget(scroll);
}

void BoardForm::addRows(QFormLayout& form) {
  form.addRow(tr("&Title:"), title_);
  form.addRow(tr("&Row:"), row_);
  form.addRow(tr("&Slots:"), slots_);
  form.addRow(tr("&Candidates:"), candidates_);
}

void BoardForm::addOrderRows(QFormLayout& form) {
  form.addRow(tr("&Order:"), orders_);
  form.addRow(QString(), order_);
  form.addRow(tr("&Half-life:"), halfLife_);
  form.addRow(tr("Trend over:"), recent_);
  form.addRow(tr("&New apps:"), newShare_);
  form.addRow(tr("&younger than:"), newAge_);
  form.addRow(tr("&Minimum:"), minimum_);
  form.addRow(tr("&Fallback:"), fallback_);
}

void BoardForm::addTimeRows(QFormLayout& form) {
  form.addRow(tr("Start:"), start_);
  form.addRow(tr("End:"), end_);
  form.addRow(tr("Refresh every:"), refresh_);
  form.addRow(tr("Audience:"), audience_);
  form.addRow(tr("Owner:"), owner_);
  form.addRow(tr("Note:"), note_);
}

} // namespace rankwright
