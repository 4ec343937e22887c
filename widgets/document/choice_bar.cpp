#include "widgets/document/choice_bar.h"

#include "widgets/common/theme.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace rankwright {

ChoiceBar::ChoiceBar(QWidget* parent) : QFrame(parent), row_(new QHBoxLayout(this)), text_(new QLabel) {
  setAutoFillBackground(true);
  text_->setWordWrap(true);
  text_->setTextFormat(Qt::PlainText);
  row_->setContentsMargins(3 * kUnit, 2 * kUnit, 2 * kUnit, 2 * kUnit);
  row_->setSpacing(2 * kUnit);
  row_->addWidget(text_, 1);
  applyTheme();
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

void ChoiceBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) applyTheme();
  QFrame::changeEvent(event);
}

void ChoiceBar::applyTheme() {
  const auto& theme = themeOf(QGuiApplication::palette());
  // Setting a palette sends another PaletteChange.
  if (palette().color(QPalette::Window) == theme.warning) return;
  QPalette own;
  own.setColor(QPalette::Window, theme.warning);
  own.setColor(QPalette::WindowText, theme.warningText);
  own.setColor(QPalette::ButtonText, theme.warningText);
  setPalette(own);
}

} // namespace rankwright
