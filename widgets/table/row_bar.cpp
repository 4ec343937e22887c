#include "widgets/table/row_bar.h"

#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace rankwright {

RowBar::RowBar(QWidget* parent) : QFrame(parent), number_(new QSpinBox), of_(new MutedLabel) {
  setObjectName(QStringLiteral("rowBar"));
  setAccessibleName(tr("Go to row"));
  number_->setAccessibleName(tr("Number of the row"));
  number_->setGroupSeparatorShown(true);
  number_->setButtonSymbols(QAbstractSpinBox::NoButtons);
  number_->setAlignment(Qt::AlignRight);
  auto* label = new QLabel(tr("Go to row"));
  label->setBuddy(number_);
  auto* go = new QPushButton(QIcon::fromTheme(QStringLiteral("go-jump")), tr("Go"));
  go->setToolTip(tr("Make this row the current one (Enter)"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  row->setSpacing(2 * kUnit);
  row->addWidget(label);
  row->addWidget(number_);
  row->addWidget(of_);
  row->addWidget(go);
  row->addStretch(1);
  connect(go, &QPushButton::clicked, this, [this] { emit rowAsked(number_->value()); });
  setFocusProxy(number_);
  hide();
}

void RowBar::open(int current, int last) {
  number_->setRange(std::min(1, last), last);
  number_->setValue(current);
  of_->setText(tr("of %1").arg(QLocale().toString(last)));
  show();
  number_->setFocus(Qt::ShortcutFocusReason);
  number_->selectAll();
}

void RowBar::keyPressEvent(QKeyEvent* event) {
  const auto isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (isEnter)
    emit rowAsked(number_->value());
  else if (event->key() == Qt::Key_Escape)
    emit closed();
  else
    QFrame::keyPressEvent(event);
}

} // namespace rankwright
