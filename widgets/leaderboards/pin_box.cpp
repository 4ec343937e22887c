#include "widgets/leaderboards/pin_box.h"

#include "widgets/common/text.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/leaderboards/board_edits.h"
#include "widgets/leaderboards/pin_model.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace rankwright {

namespace {

constexpr int kListHeight = 28 * kUnit;
constexpr int kSlotWidth = 11 * kUnit;
constexpr int kDayWidth = 21 * kUnit;

} // namespace

PinBox::PinBox(QWidget* parent)
    : QWidget(parent),
      pins_(new PinModel(this)),
      pinList_(new QTreeView),
      exclusionList_(new QListWidget),
      unpin_(makeToolButton(QStringLiteral("list-remove"), tr("Unpin"), tr("Take the selected pin out"))),
      include_(makeToolButton(QStringLiteral("list-remove"), tr("Admit"),
                              tr("Exclude the selected app no more"))) {
  build();
  connect(pins_, &PinModel::edited, this,
          [this](const LeaderboardEdit& edit) { emit edited({edit}, tr("change of a pin")); });
  connect(unpin_, &QToolButton::clicked, this, &PinBox::removePins);
  connect(include_, &QToolButton::clicked, this, &PinBox::removeExclusion);
  connect(pinList_->selectionModel(), &QItemSelectionModel::currentChanged, this, &PinBox::enable);
  connect(pins_, &PinModel::modelReset, this, &PinBox::enable);
  connect(exclusionList_, &QListWidget::currentRowChanged, this, &PinBox::enable);
  enable();
}

void PinBox::buildPins() {
  pinList_->setObjectName(QStringLiteral("pins"));
  pinList_->setAccessibleName(tr("Pins"));
  pinList_->setModel(pins_);
  pinList_->setRootIsDecorated(false);
  pinList_->setUniformRowHeights(true);
  pinList_->setAllColumnsShowFocus(true);
  pinList_->setTabKeyNavigation(false);
  pinList_->setFixedHeight(kListHeight);
  auto* header = pinList_->header();
  header->setStretchLastSection(false);
  header->setSectionResizeMode(PinModel::ItemColumn, QHeaderView::Stretch);
  header->resizeSection(PinModel::SlotColumn, kSlotWidth);
  header->resizeSection(PinModel::FromColumn, kDayWidth);
  header->resizeSection(PinModel::UntilColumn, kDayWidth);
}

void PinBox::build() {
  buildPins();
  exclusionList_->setObjectName(QStringLiteral("exclusions"));
  exclusionList_->setAccessibleName(tr("Excluded apps"));
  exclusionList_->setFixedHeight(kListHeight);
  unpin_->setObjectName(QStringLiteral("unpin"));
  include_->setObjectName(QStringLiteral("include"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2 * kUnit);
  column->addWidget(titled(tr("Pins"), unpin_, pinList_));
  column->addWidget(titled(tr("Excluded apps"), include_, exclusionList_));
}

QWidget* PinBox::titled(const QString& title, QToolButton* button, QWidget* list) {
  auto* part = new QWidget;
  auto* label = new QLabel(title);
  label->setFont(strongFont());
  auto* head = new QHBoxLayout;
  head->addWidget(label, 1);
  head->addWidget(button);
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kUnit);
  column->addLayout(head);
  column->addWidget(list);
  return part;
}

void PinBox::setNames(std::function<QString(const std::string&)> nameOf) {
  nameOf_ = std::move(nameOf);
  pins_->setNames(nameOf_);
}

void PinBox::setReadOnly(bool readOnly) {
  isReadOnly_ = readOnly;
  pins_->setReadOnly(readOnly);
  enable();
}

void PinBox::setBoard(const LeaderboardConfig& board) {
  const auto same = board.exclude == board_.exclude;
  board_ = board;
  pins_->setPins(board.pins);
  if (same) return;
  exclusionList_->clear();
  for (const auto& item : board.exclude) {
    auto* row = new QListWidgetItem(nameOf_ ? nameOf_(item) : toQt(item), exclusionList_);
    row->setToolTip(toQt(item));
  }
  enable();
}

void PinBox::removePins() {
  const auto row = pinList_->currentIndex().row();
  if (row < 0) return;
  emit edited({removePin(static_cast<std::size_t>(row))}, tr("removal of a pin"));
}

void PinBox::removeExclusion() {
  const auto row = exclusionList_->currentRow();
  if (row < 0) return;
  emit edited(inclusionEdits(board_, board_.exclude[static_cast<std::size_t>(row)]),
              tr("removal of an exclusion"));
}

void PinBox::enable() {
  unpin_->setEnabled(!isReadOnly_ && pinList_->currentIndex().isValid());
  include_->setEnabled(!isReadOnly_ && exclusionList_->currentRow() >= 0);
}

} // namespace rankwright
