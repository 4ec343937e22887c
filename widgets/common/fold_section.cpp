#include "widgets/common/fold_section.h"

#include "widgets/common/type_scale.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace rankwright {

FoldSection::FoldSection(const QString& title, QWidget* content, QWidget* parent)
    : QWidget(parent), button_(new QToolButton), content_(content) {
  button_->setText(title);
  button_->setAccessibleName(title);
  button_->setCheckable(true);
  button_->setAutoRaise(true);
  button_->setFocusPolicy(Qt::StrongFocus);
  button_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kUnit);
  column->addWidget(button_, 0, Qt::AlignLeft);
  column->addWidget(content_);
  connect(button_, &QToolButton::toggled, this, &FoldSection::follow);
  follow(false);
}

bool FoldSection::isOpen() const {
  return button_->isChecked();
}

void FoldSection::setOpen(bool open) {
  button_->setChecked(open);
}

void FoldSection::follow(bool open) {
  button_->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
  content_->setVisible(open);
}

} // namespace rankwright
