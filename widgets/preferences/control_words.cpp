#include "widgets/preferences/control_words.h"

#include "widgets/command/action_text.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>

namespace rankwright {

namespace {

QStringList choicesOf(const QComboBox& box) {
  QStringList choices;
  for (int i = 0; i < box.count(); ++i)
    choices << box.itemText(i);
  return choices;
}

QStringList ownTexts(const QWidget* control) {
  if (const auto* label = qobject_cast<const QLabel*>(control)) return {label->text()};
  if (const auto* button = qobject_cast<const QAbstractButton*>(control)) return {button->text()};
  if (const auto* group = qobject_cast<const QGroupBox*>(control)) return {group->title()};
  if (const auto* box = qobject_cast<const QComboBox*>(control)) return choicesOf(*box);
  if (const auto* line = qobject_cast<const QLineEdit*>(control)) return {line->placeholderText()};
  return {};
}

QString wordsOf(const QWidget* control) {
  const auto texts = ownTexts(control)
                     << control->accessibleName() << control->toolTip() << control->whatsThis();
  return withoutMnemonic(texts.join(u' ')).trimmed();
}

/// Parts that Qt's own controls are made of have names like this.
bool isInner(const QWidget* control) {
  return control->objectName().startsWith(QLatin1String("qt_"));
}

} // namespace

std::vector<ControlWords> wordsInside(const QWidget& page) {
  std::vector<ControlWords> found;
  for (auto* control : page.findChildren<QWidget*>()) {
    if (isInner(control) || !control->isVisibleTo(&page)) continue;
    if (const auto words = wordsOf(control); !words.isEmpty()) found.push_back({control, foldText(words)});
  }
  return found;
}

} // namespace rankwright
