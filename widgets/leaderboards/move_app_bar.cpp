#include "widgets/leaderboards/move_app_bar.h"

#include "widgets/common/labelled.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/wrapped_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rankwright {

MoveAppBar::MoveAppBar(QWidget* parent)
    : AskingBar(parent),
      what_(new WrappedLabel),
      boards_(new QComboBox),
      slot_(new QSpinBox),
      copy_(new QCheckBox(tr("&Keep it here too"))),
      button_(new QPushButton(tr("&Move it"))) {
  build();
  connect(button_, &QPushButton::clicked, this, &MoveAppBar::take);
}

void MoveAppBar::build() {
  what_->setFont(strongFont());
  boards_->setObjectName(QStringLiteral("moveToBoard"));
  slot_->setObjectName(QStringLiteral("moveToSlot"));
  slot_->setRange(1, static_cast<int>(kMostSlots));
  copy_->setObjectName(QStringLiteral("moveAsCopy"));
  copy_->setToolTip(tr("Otherwise this board excludes the app"));
  button_->setObjectName(QStringLiteral("moveApp"));
  auto* row = new QHBoxLayout;
  row->setSpacing(2 * kUnit);
  row->addWidget(labelled(tr("To the &board:"), boards_), 2);
  row->addWidget(labelled(tr("at sl&ot:"), slot_));
  row->addWidget(copy_);
  row->addStretch(1);
  row->addWidget(makeCancelButton());
  row->addWidget(button_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(3 * kUnit, 2 * kUnit, 3 * kUnit, 2 * kUnit);
  column->setSpacing(kUnit);
  column->addWidget(what_);
  column->addLayout(row);
}

void MoveAppBar::ask(const std::string& item, const QString& name, const QString& from,
                     const LeaderboardOverview& overview) {
  item_ = item;
  from_ = from;
  what_->setText(tr("Pin %1 on another board").arg(name));
  boards_->clear();
  for (const auto& board : overview.boards)
    if (toQt(board.name) != from && board.preview.isReadable && board.state != DraftState::NoDraft)
      boards_->addItem(toQt(board.title()), toQt(board.name));
  slot_->setValue(1);
  copy_->setChecked(false);
  copy_->setVisible(!from.isEmpty());
  button_->setEnabled(boards_->count() > 0);
  show();
  boards_->setFocus();
}

void MoveAppBar::take() {
  if (!button_->isEnabled()) return;
  hide();
  emit wanted({.item = item_,
               .from = from_,
               .to = boards_->currentData().toString(),
               .slot = static_cast<std::uint32_t>(slot_->value()),
               .isCopy = copy_->isChecked()});
  emit closed();
}

void MoveAppBar::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return take();
  AskingBar::keyPressEvent(event);
}

} // namespace rankwright
