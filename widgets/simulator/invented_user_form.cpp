#include "widgets/simulator/invented_user_form.h"

#include "core/pipeline/request.h"
#include "core/pipeline/typed_list.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/simulator/feature_field.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

using namespace std::chrono_literals;

namespace {

/// A list in one way of writing it, so that another spacing is no other user; as it is where it is none.
std::string listAsTyped(const std::string& text) {
  const auto elements = parseTypedList(text);
  return text.empty() || !elements ? text : typedList(*elements);
}

/// An empty problem takes the mark away.
void mark(QComboBox& field, const QString& problem) {
  QPalette palette;
  if (!problem.isEmpty()) palette.setColor(QPalette::Text, themeOf(QGuiApplication::palette()).negative);
  field.setPalette(palette);
  field.setAccessibleDescription(problem);
}

} // namespace

InventedUserForm::InventedUserForm(QWidget* parent)
    : QWidget(parent), form_(new QFormLayout), problem_(new WrappedLabel) {
  form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form_->setRowWrapPolicy(QFormLayout::WrapAllRows);
  form_->setHorizontalSpacing(2 * kUnit);
  form_->setVerticalSpacing(kUnit);
  problem_->setObjectName(QStringLiteral("inventedProblem"));
  problem_->setWordWrap(true);
  problem_->setTextFormat(Qt::PlainText);
  problem_->hide();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kUnit, 0, 2 * kUnit, 2 * kUnit);
  column->setSpacing(2 * kUnit);
  column->addWidget(problem_);
  column->addLayout(form_);
  column->addStretch(1);
  pause_.setSingleShot(true);
  pause_.setInterval(200ms);
  connect(&pause_, &QTimer::timeout, this, &InventedUserForm::tellIfChanged);
}

void InventedUserForm::setSchema(const Schema& schema) {
  pause_.stop();
  while (form_->rowCount() > 0)
    form_->removeRow(0);
  inputs_.clear();
  schema_ = schema;
  for (const auto& field : schema.fields())
    addField(field);
  setFocusProxy(inputs_.empty() ? nullptr : inputs_.front().editor);
  told_.clear();
  check();
}

void InventedUserForm::addField(const Field& field) {
  auto* editor = makeFeatureField(field, tr("unknown"));
  const auto name = toQt(field.name);
  editor->setObjectName(QStringLiteral("invented.") + name);
  editor->setAccessibleName(tr("User feature %1").arg(name));
  editor->setToolTip(
      withHint(field, tr("User feature “%1” (%2); empty: unknown").arg(name, toQt(describe(field.type)))));
  connect(editor, &QComboBox::activated, this, &InventedUserForm::tellIfChanged);
  connect(editor, &QComboBox::editTextChanged, &pause_, qOverload<>(&QTimer::start));
  form_->addRow(name, editor);
  inputs_.push_back({field, editor});
}

void InventedUserForm::setValues(const std::map<std::string, std::vector<std::string>>& values) {
  for (const auto& input : inputs_)
    if (const auto known = values.find(input.field.name); known != values.end())
      offerValues(*input.editor, input.field, known->second);
}

QComboBox* InventedUserForm::field(const std::string& feature) const {
  const auto found = std::ranges::find(inputs_, feature, [](const Input& input) { return input.field.name; });
  return found == inputs_.end() ? nullptr : found->editor;
}

std::string InventedUserForm::textOf(const Input& input) const {
  const auto text = input.editor->currentText().trimmed().toStdString();
  return isList(input.field.type) ? listAsTyped(text) : text;
}

FeatureTexts InventedUserForm::texts() const {
  FeatureTexts texts;
  for (const auto& input : inputs_)
    if (auto text = textOf(input); !text.empty()) texts.emplace_back(input.field.name, std::move(text));
  return texts;
}

void InventedUserForm::setTexts(const FeatureTexts& texts) {
  for (const auto& input : inputs_) {
    const auto given = std::ranges::find(texts, input.field.name, &FeatureTexts::value_type::first);
    input.editor->setEditText(given == texts.end() ? QString() : toQt(given->second));
    input.editor->lineEdit()->setCursorPosition(0);
  }
  pause_.stop();
  told_ = this->texts();
  check();
}

/// Says the first thing that is wrong, and marks every field where something is.
void InventedUserForm::check() {
  QString problem;
  for (const auto& input : inputs_) {
    const auto value = parseUserFeature(schema_, input.field.name, textOf(input));
    const auto message = value ? QString() : messageText(value.error());
    mark(*input.editor, message);
    if (problem.isEmpty()) problem = message;
  }
  isValid_ = problem.isEmpty();
  problem_->setText(problem);
  problem_->setVisible(!isValid_);
}

void InventedUserForm::tellIfChanged() {
  pause_.stop();
  check();
  auto now = texts();
  if (!isValid_ || now == told_) return;
  told_ = std::move(now);
  emit changed();
}

} // namespace rankwright
