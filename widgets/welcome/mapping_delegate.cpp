#include "widgets/welcome/mapping_delegate.h"

#include "widgets/common/type_scale.h"
#include "widgets/welcome/mapping_model.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QTimer>

namespace rankwright {

namespace {

bool hasChoices(const QModelIndex& index) {
  return index.flags().testFlag(Qt::ItemIsEditable) &&
         !index.data(MappingModel::ChoicesRole).toList().isEmpty();
}

} // namespace

void MappingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  if (!hasChoices(index)) return QStyledItemDelegate::paint(painter, option, index);
  QStyledItemDelegate::paint(painter, option, index);
  QStyleOption arrow;
  arrow.palette = option.palette;
  arrow.direction = option.direction;
  arrow.state = QStyle::State_Enabled;
  const QRect place(option.rect.right() - 4 * kUnit, option.rect.top(), 4 * kUnit, option.rect.height());
  arrow.rect =
      QStyle::visualRect(option.direction, option.rect, place).adjusted(kUnit, kUnit, -kUnit, -kUnit);
  QApplication::style()->drawPrimitive(QStyle::PE_IndicatorArrowDown, &arrow, painter);
}

QWidget* MappingDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                       const QModelIndex& index) const {
  const auto choices = index.data(MappingModel::ChoicesRole).toList();
  if (choices.isEmpty()) {
    auto* editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (editor) editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    return editor;
  }
  auto* combo = new QComboBox(parent);
  combo->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
  for (const auto& choice : choices)
    combo->addItem(MappingModel::choiceText(index.row(), choice.toInt()), choice);
  // One choice is the whole edit.
  connect(combo, &QComboBox::activated, this, [this, combo] {
    auto* self = const_cast<MappingDelegate*>(this);
    emit self->commitData(combo);
    emit self->closeEditor(combo);
  });
  QTimer::singleShot(0, combo, &QComboBox::showPopup);
  return combo;
}

void MappingDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
  auto* combo = qobject_cast<QComboBox*>(editor);
  if (!combo) return QStyledItemDelegate::setEditorData(editor, index);
  combo->setCurrentIndex(combo->findData(index.data(MappingModel::ValueRole)));
}

void MappingDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                   const QModelIndex& index) const {
  const auto* combo = qobject_cast<QComboBox*>(editor);
  if (!combo) return QStyledItemDelegate::setModelData(editor, model, index);
  model->setData(index, combo->currentData());
}

} // namespace rankwright
