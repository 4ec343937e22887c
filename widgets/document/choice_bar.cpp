#include "widgets/document/choice_bar.h"

#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace rankwright {

ChoiceBar::ChoiceBar(QWidget* parent) : WarningFrame(parent), row_(new QHBoxLayout(this)), text_(new QLabel) {
  text_->setWordWrap(true);
  text_->setTextFormat(Qt::PlainText);
  row_->setContentsMargins(3 * kUnit, 2 * kUnit, 2 * kUnit, 2 * kUnit);
  row_->setSpacing(2 * kUnit);
  row_->addWidget(text_, 1);
  hide();
}

QToolButton* ChoiceBar::addChoice(const QString& name, const QString& icon, const QString& text,
                                  const QString& toolTip) {
  auto* button = makeToolButton(icon, text, toolTip);
  button->setObjectName(name);
  row_->addWidget(button);
  return button;
}

void ChoiceBar::ask(const QString& text) {
  text_->setText(text);
  setAccessibleName(text);
  show();
}

QString ChoiceBar::text() const {
  return text_->text();
}

} // namespace rankwright
