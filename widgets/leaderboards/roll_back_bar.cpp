#include "widgets/leaderboards/roll_back_bar.h"

#include "core/base/account_name.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/wrapped_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rankwright {

RollBackBar::RollBackBar(QWidget* parent)
    : AskingBar(parent),
      what_(new WrappedLabel),
      who_(new QLineEdit(toQt(accountName()))),
      why_(new QLineEdit),
      button_(new QPushButton) {
  build();
  for (auto* line : {who_, why_}) {
    connect(line, &QLineEdit::textChanged, this, &RollBackBar::check);
    connect(line, &QLineEdit::returnPressed, this, &RollBackBar::take);
  }
  connect(button_, &QPushButton::clicked, this, &RollBackBar::take);
}

void RollBackBar::build() {
  what_->setFont(strongFont());
  who_->setObjectName(QStringLiteral("rollBackWho"));
  who_->setAccessibleName(tr("Who"));
  who_->setToolTip(tr("Who answers for it"));
  why_->setObjectName(QStringLiteral("rollBackWhy"));
  why_->setAccessibleName(tr("Why"));
  why_->setToolTip(tr("It stands in the history"));
  button_->setObjectName(QStringLiteral("rollBack"));
  auto* row = new QHBoxLayout;
  row->addWidget(who_, 1);
  row->addWidget(why_, 3);
  row->addWidget(makeCancelButton());
  row->addWidget(button_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(3 * kUnit, 2 * kUnit, 3 * kUnit, 2 * kUnit);
  column->setSpacing(kUnit);
  column->addWidget(what_);
  column->addLayout(row);
}

void RollBackBar::ask(const QString& what, const QString& reason, const QString& verb) {
  what_->setText(what);
  button_->setText(verb);
  why_->setText(reason);
  show();
  why_->setFocus();
  why_->selectAll();
  check();
}

void RollBackBar::check() {
  button_->setEnabled(!who_->text().trimmed().isEmpty() && !why_->text().trimmed().isEmpty());
}

void RollBackBar::take() {
  if (!button_->isEnabled()) return;
  hide();
  emit confirmed(who_->text().trimmed(), why_->text().trimmed());
}

} // namespace rankwright
