#include "widgets/common/empty_page.h"

#include "widgets/common/muted_label.h"
#include "widgets/common/themed_icon.h"
#include "widgets/common/type_scale.h"

#include <QAction>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rankwright {

namespace {

constexpr int kIconSize = 64;
constexpr int kTextWidth = 440;
constexpr QSize kButtonSize(44 * kUnit, 9 * kUnit);

} // namespace

EmptyPage::EmptyPage(const QString& iconName, QWidget* parent)
    : QWidget(parent), headline_(new WrappedLabel), sentence_(new MutedLabel), content_(new QVBoxLayout) {
  headline_->setFont(titleFont());
  headline_->setWordWrap(true);
  headline_->setAlignment(Qt::AlignHCenter);
  sentence_->setWordWrap(true);
  sentence_->setAlignment(Qt::AlignHCenter);
  sentence_->setMaximumWidth(kTextWidth);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(4 * kUnit, 4 * kUnit, 4 * kUnit, 4 * kUnit);
  column->setSpacing(2 * kUnit);
  column->addStretch(2);
  column->addWidget(new ThemedIcon(QIcon::fromTheme(iconName), kIconSize), 0, Qt::AlignHCenter);
  column->addWidget(headline_);
  auto* centred = new QHBoxLayout;
  centred->addWidget(sentence_, 1);
  column->addLayout(centred);
  column->addSpacing(2 * kUnit);
  column->addLayout(content_);
  column->addStretch(3);
  content_->setSpacing(2 * kUnit);
}

void EmptyPage::setTexts(const QString& headline, const QString& sentence) {
  headline_->setText(headline);
  sentence_->setText(sentence);
  setAccessibleName(headline);
  setAccessibleDescription(sentence);
}

void EmptyPage::addButton(QAction* action) {
  auto* button = new QPushButton(action->icon(), action->text());
  button->setObjectName(action->objectName());
  button->setToolTip(action->toolTip());
  button->setMinimumSize(kButtonSize);
  button->setDefault(content_->isEmpty());
  button->setAutoDefault(true);
  connect(button, &QPushButton::clicked, action, &QAction::trigger);
  addContent(button);
}

void EmptyPage::addContent(QWidget* widget) {
  content_->addWidget(widget, 0, Qt::AlignHCenter);
}

} // namespace rankwright
