#include "widgets/simulator/configuration_delegate.h"

#include "widgets/common/type_scale.h"
#include "widgets/simulator/configuration_model.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <limits>

namespace rankwright {

namespace {

constexpr auto kStepProperty = "rankwrightStep";
constexpr auto kFilledProperty = "rankwrightFilled";

/// A number for the edits of one editor, which are undone together; apart from those that text editors count.
quint64 nextStep() {
  static quint64 step = quint64(1) << 40;
  return ++step;
}

QVariant valueIn(const QWidget& editor) {
  if (const auto* number = qobject_cast<const QSpinBox*>(&editor)) return qlonglong(number->value());
  if (const auto* list = qobject_cast<const QComboBox*>(&editor)) return list->currentText();
  if (const auto* line = qobject_cast<const QLineEdit*>(&editor)) return line->text();
  return {};
}

} // namespace

/// Tall enough for the editors, so that nothing moves when one opens.
QSize ConfigurationDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const auto size = QStyledItemDelegate::sizeHint(option, index);
  return {size.width(), std::max(size.height(), option.fontMetrics.height() + 2 * kUnit)};
}

QWidget* ConfigurationDelegate::makeNumber(QWidget* parent) const {
  auto* number = new QSpinBox(parent);
  number->setRange(0, std::numeric_limits<int>::max());
  number->setAccelerated(true);
  number->setFrame(false);
  connect(number, &QSpinBox::valueChanged, this, [this, number] {
    if (number->property(kFilledProperty).toBool())
      emit const_cast<ConfigurationDelegate*>(this)->commitData(number);
  });
  return number;
}

QWidget* ConfigurationDelegate::makeList(QWidget* parent, const QStringList& choices) const {
  auto* list = new QComboBox(parent);
  list->addItems(choices);
  list->setEditable(true);
  list->setInsertPolicy(QComboBox::NoInsert);
  list->setFrame(false);
  connect(list, &QComboBox::activated, this,
          [this, list] { emit const_cast<ConfigurationDelegate*>(this)->commitData(list); });
  return list;
}

QWidget* ConfigurationDelegate::makeLine(QWidget* parent, const ConfigurationValue& value) const {
  auto* line = new QLineEdit(parent);
  if (ruleLines_ && !value.rule.empty()) ruleLines_(*line, value.rule);
  return line;
}

QWidget* ConfigurationDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                             const QModelIndex& index) const {
  const auto* model = qobject_cast<const ConfigurationModel*>(index.model());
  const auto value = model ? model->valueOf(index) : std::nullopt;
  if (!value) return nullptr;
  const auto choices = choices_ && value->value.kind == TomlKind::String ? choices_(*value) : QStringList();
  QWidget* editor = nullptr;
  if (value->value.kind == TomlKind::Integer && value->value.integer >= 0)
    editor = makeNumber(parent);
  else if (!choices.isEmpty())
    editor = makeList(parent, choices);
  else
    editor = makeLine(parent, *value);
  editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
  editor->setProperty(kStepProperty, nextStep());
  return editor;
}

/// Once: what comes back from the configuration later is what the editor itself has told.
void ConfigurationDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
  if (editor->property(kFilledProperty).toBool()) return;
  const auto value = index.data(Qt::EditRole);
  if (auto* number = qobject_cast<QSpinBox*>(editor))
    number->setValue(int(std::min<qlonglong>(value.toLongLong(), std::numeric_limits<int>::max())));
  else if (auto* list = qobject_cast<QComboBox*>(editor))
    list->setCurrentText(value.toString());
  else if (auto* line = qobject_cast<QLineEdit*>(editor))
    line->setText(value.toString());
  editor->setProperty(kFilledProperty, true);
}

void ConfigurationDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                         const QModelIndex& index) const {
  if (auto* configuration = qobject_cast<ConfigurationModel*>(model))
    configuration->edit(index, valueIn(*editor), editor->property(kStepProperty).toULongLong());
}

} // namespace rankwright
