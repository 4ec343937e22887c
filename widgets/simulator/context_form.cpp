#include "widgets/simulator/context_form.h"

#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace rankwright {

using namespace std::chrono_literals;

namespace {

/// What may be typed into a feature's field; lists are separated by commas.
QString patternFor(ValueType type) {
  const auto one = elementType(type) == ValueType::Int64 ? QStringLiteral("[+-]?\\d*")
                                                         : QStringLiteral("[+-]?\\d*\\.?\\d*(e[+-]?\\d*)?");
  return isList(type) ? QStringLiteral("%1(\\s*,\\s*%1)*").arg(one) : one;
}

/// The popup's words: the empty entry reads as what it means.
class ContextValueDelegate final : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QString displayText(const QVariant& value, const QLocale& locale) const override {
    const auto text = QStyledItemDelegate::displayText(value, locale);
    return text.isEmpty() ? ContextForm::tr("any") : text;
  }
};

QComboBox* makeEditor(const Field& field, const std::vector<std::string>& values) {
  auto* editor = new QComboBox;
  editor->setEditable(true);
  editor->setInsertPolicy(QComboBox::NoInsert);
  editor->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  editor->setMinimumContentsLength(5);
  editor->setMaxVisibleItems(20);
  // The first entry is empty: the feature is not given, and the line shows its placeholder.
  editor->addItem(QString());
  for (const auto& value : values)
    editor->addItem(toQt(value));
  editor->setItemDelegate(new ContextValueDelegate(editor));
  editor->lineEdit()->setPlaceholderText(ContextForm::tr("any"));
  editor->completer()->setCompletionMode(QCompleter::PopupCompletion);
  editor->completer()->setFilterMode(Qt::MatchContains);
  if (elementType(field.type) != ValueType::String)
    editor->setValidator(new QRegularExpressionValidator(QRegularExpression(patternFor(field.type)), editor));
  return editor;
}

} // namespace

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
  auto* editor = makeEditor(field, values);
  const auto name = toQt(field.name);
  editor->setObjectName(QStringLiteral("context.") + name);
  editor->setAccessibleName(tr("Context feature %1").arg(name));
  editor->setToolTip(tr("Context feature “%1” (%2); empty: any").arg(name, toQt(describe(field.type))));
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
