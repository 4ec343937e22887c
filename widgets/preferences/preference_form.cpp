#include "widgets/preferences/preference_form.h"

#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>

namespace rankwright {

PreferenceForm::PreferenceForm(QWidget* parent) : QWidget(parent), rows_(new QFormLayout(this)) {
  rows_->setContentsMargins({});
  rows_->setHorizontalSpacing(4 * kUnit);
  rows_->setVerticalSpacing(3 * kUnit);
  rows_->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
}

void PreferenceForm::addControl(QWidget* control, const QString& name, const QString& label,
                                const QString& toolTip) {
  control->setObjectName(name);
  control->setAccessibleName(label);
  control->setToolTip(toolTip);
  auto* caption = new QLabel(label);
  caption->setBuddy(control);
  caption->setToolTip(toolTip);
  rows_->addRow(caption, control);
}

QComboBox* PreferenceForm::addChoice(const QString& name, const QString& label, const QString& toolTip) {
  auto* choice = new QComboBox;
  addControl(choice, name, label, toolTip);
  return choice;
}

QCheckBox* PreferenceForm::addSwitch(const QString& name, const QString& text, const QString& toolTip) {
  auto* box = new QCheckBox(text);
  box->setObjectName(name);
  box->setToolTip(toolTip);
  rows_->addRow(box);
  return box;
}

QSpinBox* PreferenceForm::addNumber(const QString& name, const QString& label, const QString& toolTip) {
  auto* number = new QSpinBox;
  number->setAlignment(Qt::AlignTrailing);
  number->setKeyboardTracking(false);
  addControl(number, name, label, toolTip);
  return number;
}

void PreferenceForm::addFact(const QString& label, const QString& value) {
  auto* text = new QLabel(value);
  text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  text->setAccessibleName(label);
  rows_->addRow(label, text);
}

void PreferenceForm::addNote(const QString& text) {
  auto* note = new MutedLabel(text);
  note->setFont(smallFont());
  note->setWordWrap(true);
  rows_->addRow(note);
}

} // namespace rankwright
