#include "widgets/leaderboards/constraint_box.h"

#include "core/leaderboard/leaderboard_toml.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/leaderboards/constraint_model.h"

#include <fmt/format.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace rankwright {

namespace {

constexpr int kListHeight = 22 * kUnit;
constexpr int kCountWidth = 18 * kUnit;

std::string constraintToml(const char* kind, const std::string& field, const char* counts) {
  return fmt::format("\n[[constraint]]\nkind = \"{}\"\nfields = {}\n{}\n", kind, tomlStrings({field}),
                     counts);
}

} // namespace

ConstraintBox::ConstraintBox(QWidget* parent)
    : QWidget(parent),
      model_(new ConstraintModel(this)),
      list_(new QTreeView),
      scatter_(makeToolButton(QStringLiteral("distribute-vertical"), tr("Scatter"),
                              tr("Keep apps of one category apart"))),
      cap_(makeToolButton(QStringLiteral("view-filter"), tr("Cap"),
                          tr("Let only so many apps of one developer stand on the board"))),
      remove_(makeToolButton(QStringLiteral("list-remove"), tr("Remove"), tr("Take the selected rule out"))) {
  build();
  connect(model_, &ConstraintModel::edited, this,
          [this](const LeaderboardEdit& edit) { emit edited({edit}, tr("change of a scatter or cap")); });
  connect(scatter_, &QToolButton::clicked, this, &ConstraintBox::addScatter);
  connect(cap_, &QToolButton::clicked, this, &ConstraintBox::addCap);
  connect(remove_, &QToolButton::clicked, this, &ConstraintBox::remove);
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConstraintBox::enable);
  connect(model_, &ConstraintModel::modelReset, this, &ConstraintBox::enable);
  enable();
}

void ConstraintBox::build() {
  list_->setObjectName(QStringLiteral("constraints"));
  list_->setAccessibleName(tr("Scatter and caps"));
  list_->setModel(model_);
  list_->setRootIsDecorated(false);
  list_->setUniformRowHeights(true);
  list_->setAllColumnsShowFocus(true);
  list_->setTabKeyNavigation(false);
  list_->setFixedHeight(kListHeight);
  auto* header = list_->header();
  header->setStretchLastSection(false);
  header->setSectionResizeMode(ConstraintModel::FieldColumn, QHeaderView::Stretch);
  header->resizeSection(ConstraintModel::MostColumn, kCountWidth);
  header->resizeSection(ConstraintModel::WindowColumn, kCountWidth);
  scatter_->setObjectName(QStringLiteral("addScatter"));
  cap_->setObjectName(QStringLiteral("addCap"));
  remove_->setObjectName(QStringLiteral("removeConstraint"));
  auto* label = new QLabel(tr("Scatter and caps"));
  label->setFont(strongFont());
  auto* buttons = new QHBoxLayout;
  for (auto* button : {scatter_, cap_})
    buttons->addWidget(button);
  buttons->addStretch(1);
  buttons->addWidget(remove_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kUnit);
  column->addWidget(label);
  column->addLayout(buttons);
  column->addWidget(list_);
}

void ConstraintBox::setBoard(const LeaderboardConfig& board) {
  model_->setConstraints(board.constraints);
}

void ConstraintBox::setFields(const std::string& category, const std::string& developer) {
  category_ = category;
  developer_ = developer;
  enable();
}

void ConstraintBox::setReadOnly(bool readOnly) {
  isReadOnly_ = readOnly;
  model_->setReadOnly(readOnly);
  enable();
}

void ConstraintBox::addScatter() {
  emit appended(constraintToml("scatter", category_, "most = 1\nwindow = 3"), tr("new scatter"));
}

void ConstraintBox::addCap() {
  const auto& field = developer_.empty() ? category_ : developer_;
  emit appended(constraintToml("cap", field, "most = 2"), tr("new cap"));
}

void ConstraintBox::remove() {
  const auto row = list_->currentIndex().row();
  if (row < 0) return;
  emit edited({{{"constraint", static_cast<std::size_t>(row)}}}, tr("removal of a scatter or cap"));
}

void ConstraintBox::enable() {
  scatter_->setEnabled(!isReadOnly_ && !category_.empty());
  cap_->setEnabled(!isReadOnly_ && !(category_.empty() && developer_.empty()));
  remove_->setEnabled(!isReadOnly_ && list_->currentIndex().isValid());
}

} // namespace rankwright
