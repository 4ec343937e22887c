#include "widgets/simulator/context_form.h"

#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/simulator/feature_field.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

using namespace std::chrono_literals;

ContextForm::ContextForm(QWidget* parent)
    : QWidget(parent), form_(new QFormLayout), clear_(new QPushButton(tr("Any context"))) {
  form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form_->setHorizontalSpacing(2 * kUnit);
  form_->setVerticalSpacing(kUnit);
  clear_->setToolTip(tr("Set every feature to “any”: the request does not give it"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 2 * kUnit);
  column->setSpacing(2 * kUnit);
  column->addLayout(form_);
  column->addWidget(clear_, 0, Qt::AlignRight);
  column->addStretch(1);
  pause_.setSingleShot(true);
  pause_.setInterval(200ms);
  connect(&pause_, &QTimer::timeout, this, &ContextForm::tellIfChanged);
  connect(clear_, &QPushButton::clicked, this, &ContextForm::clear);
}

void ContextForm::setSchema(const Schema& schema,
                            const std::map<std::string, std::vector<std::string>>& values) {
  removeFields();
  for (const auto& field : schema.fields()) {
    const auto known = values.find(field.name);
    fields_.emplace_back(field.name,
                         addField(field, known == values.end() ? std::vector<std::string>{} : known->second));
  }
  told_ = texts();
}

void ContextForm::removeFields() {
  pause_.stop();
  while (form_->rowCount() > 0)
    form_->removeRow(0);
  fields_.clear();
}

QComboBox* ContextForm::addField(const Field& field, const std::vector<std::string>& values) {
  auto* editor = makeFeatureField(field, tr("any"));
  offerValues(*editor, field, values);
  const auto name = toQt(field.name);
  editor->setObjectName(QStringLiteral("context.") + name);
  editor->setAccessibleName(tr("Context feature %1").arg(name));
  editor->setToolTip(
      withHint(field, tr("Context feature “%1” (%2); empty: any").arg(name, toQt(describe(field.type)))));
  connect(editor, &QComboBox::activated, this, &ContextForm::tellIfChanged);
  connect(editor, &QComboBox::editTextChanged, &pause_, qOverload<>(&QTimer::start));
  form_->addRow(name, editor);
  return editor;
}

ContextTexts ContextForm::texts() const {
  ContextTexts texts;
  for (const auto& [name, editor] : fields_)
    if (const auto text = editor->currentText().trimmed(); !text.isEmpty())
      texts.emplace_back(name, text.toStdString());
  return texts;
}

void ContextForm::setTexts(const ContextTexts& texts) {
  for (const auto& [name, editor] : fields_) {
    const auto given = std::ranges::find(texts, name, &ContextTexts::value_type::first);
    editor->setCurrentText(given == texts.end() ? QString() : toQt(given->second));
  }
  pause_.stop();
  told_ = this->texts();
}

void ContextForm::clear() {
  for (const auto& [name, editor] : fields_)
    editor->setCurrentIndex(0);
  tellIfChanged();
}

void ContextForm::tellIfChanged() {
  pause_.stop();
  if (auto now = texts(); now != told_) {
    told_ = std::move(now);
    emit changed();
  }
}

} // namespace rankwright
