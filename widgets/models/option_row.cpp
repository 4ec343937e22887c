#include "widgets/models/option_row.h"

#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <cmath>
#include <limits>

namespace rankwright {

namespace {

constexpr int kControlWidth = 40 * kUnit;

/// As short as tells the number: "0.02", "1e-06".
QString textOf(const std::vector<double>& values) {
  QStringList texts;
  for (const auto value : values)
    texts << QString::number(value, 'g', 10);
  return texts.join(QStringLiteral(", "));
}

std::optional<std::vector<double>> numbersIn(const QString& text) {
  std::vector<double> values;
  for (const auto& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
    bool isNumber = false;
    values.push_back(part.trimmed().toDouble(&isNumber));
    if (!isNumber || !std::isfinite(values.back())) return {};
  }
  return values;
}

} // namespace

OptionRow::OptionRow(ModelOption option, QObject* parent)
    : QObject(parent),
      option_(std::move(option)),
      control_(makeControl()),
      label_(new QLabel(option_.label)),
      help_(new MutedLabel(option_.help)) {
  control_->setObjectName(QStringLiteral("option.") + option_.key);
  control_->setAccessibleName(option_.label);
  control_->setAccessibleDescription(option_.help);
  control_->setToolTip(QStringLiteral("%1 (%2)").arg(option_.help, option_.key));
  control_->setFixedWidth(kControlWidth);
  label_->setBuddy(control_);
  help_->setWordWrap(true);
  help_->setTextFormat(Qt::PlainText);
}

QWidget* OptionRow::makeControl() {
  switch (option_.editor) {
  case OptionEditor::Whole:
    return makeNumber();
  case OptionEditor::Flag:
    return makeFlag();
  case OptionEditor::Choice:
    return makeChoice();
  default:
    return makeText();
  }
}

QWidget* OptionRow::makeNumber() {
  number_ = new QSpinBox;
  number_->setRange(0, std::numeric_limits<int>::max());
  number_->setGroupSeparatorShown(true);
  number_->setKeyboardTracking(false);
  connect(number_, &QSpinBox::valueChanged, this, &OptionRow::changed);
  return number_;
}

QWidget* OptionRow::makeText() {
  text_ = new QLineEdit;
  connect(text_, &QLineEdit::textEdited, this, &OptionRow::changed);
  return text_;
}

QWidget* OptionRow::makeFlag() {
  flag_ = new QCheckBox;
  connect(flag_, &QCheckBox::toggled, this, &OptionRow::changed);
  return flag_;
}

QWidget* OptionRow::makeChoice() {
  choice_ = new QComboBox;
  choice_->addItems(option_.choices);
  connect(choice_, &QComboBox::currentIndexChanged, this, &OptionRow::changed);
  return choice_;
}

void OptionRow::addTo(QGridLayout& grid, int line) {
  grid.addWidget(label_, line, 0, Qt::AlignTop);
  grid.addWidget(control_, line, 1, Qt::AlignTop);
  grid.addWidget(help_, line, 2);
}

void OptionRow::show(const ModelConfig& config) {
  setShown(option_.applies(config));
  const QSignalBlocker quiet(this);
  setValues(option_.get(config));
}

void OptionRow::setShown(bool shown) {
  shown_ = shown;
  for (auto* part : {static_cast<QWidget*>(label_), control_, static_cast<QWidget*>(help_)})
    part->setVisible(shown);
}

void OptionRow::setValues(const std::vector<double>& values) {
  const auto first = values.empty() ? 0 : static_cast<int>(std::min(values.front(), 2147483647.0));
  if (number_) number_->setValue(first);
  if (flag_) flag_->setChecked(first != 0);
  if (choice_) choice_->setCurrentIndex(first);
  if (text_ && values != this->values()) text_->setText(textOf(values));
}

std::optional<std::vector<double>> OptionRow::values() const {
  if (number_) return std::vector<double>{static_cast<double>(number_->value())};
  if (flag_) return std::vector<double>{flag_->isChecked() ? 1.0 : 0.0};
  if (choice_) return std::vector<double>{static_cast<double>(std::max(0, choice_->currentIndex()))};
  auto values = numbersIn(text_->text());
  if (values && option_.editor == OptionEditor::Real && values->size() != 1) return {};
  return values;
}

void OptionRow::setFault(const QString& fault) {
  if (fault_ == fault) return;
  fault_ = fault;
  help_->setText(fault.isEmpty() ? option_.help : QStringLiteral("⚠ ") + fault);
  help_->setFont(fault.isEmpty() ? bodyFont() : strongFont());
}

} // namespace rankwright
