#include "widgets/models/field_table.h"

#include "widgets/common/type_scale.h"
#include "widgets/models/field_model.h"

#include <QComboBox>
#include <QHeaderView>
#include <QStyledItemDelegate>

namespace rankwright {

namespace {

constexpr int kRowsShown = 7;
constexpr int kNameWidth = 44 * kUnit;
constexpr int kColumnWidth = 26 * kUnit;

/// A box for columns of choices, what Qt offers for the others.
class FieldDelegate final : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const override {
    const auto choices = FieldModel::choicesOf(index.column());
    if (choices.isEmpty()) return QStyledItemDelegate::createEditor(parent, option, index);
    auto* box = new QComboBox(parent);
    box->addItems(choices);
    return box;
  }

  void setEditorData(QWidget* editor, const QModelIndex& index) const override {
    if (auto* box = qobject_cast<QComboBox*>(editor))
      return box->setCurrentIndex(index.data(Qt::EditRole).toInt());
    QStyledItemDelegate::setEditorData(editor, index);
  }

  void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
    if (const auto* box = qobject_cast<const QComboBox*>(editor)) {
      model->setData(index, box->currentIndex());
      return;
    }
    QStyledItemDelegate::setModelData(editor, model, index);
  }
};

} // namespace

FieldTable::FieldTable(QWidget* parent) : QTreeView(parent), model_(new FieldModel(this)) {
  setObjectName(QStringLiteral("trainingFields"));
  setAccessibleName(tr("Fields of the model"));
  setModel(model_);
  setItemDelegate(new FieldDelegate(this));
  setRootIsDecorated(false);
  setUniformRowHeights(true);
  setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
  header()->setStretchLastSection(true);
  const auto rowHeight = fontMetrics().height() + 2 * kUnit;
  setMinimumHeight((kRowsShown + 1) * rowHeight);
  connect(model_, &FieldModel::edited, this, &FieldTable::changed);
  fitColumns();
}

void FieldTable::fitColumns() {
  setColumnWidth(FieldModel::Name, kNameWidth);
  for (int column = FieldModel::Name + 1; column < FieldModel::ColumnCount; ++column)
    setColumnWidth(column, kColumnWidth);
}

void FieldTable::setNames(const std::vector<std::string>& names) {
  model_->setNames(names);
}

void FieldTable::setFields(const std::vector<FieldOptions>& fields) {
  model_->setFields(fields);
}

std::vector<FieldOptions> FieldTable::fields() const {
  return model_->fields();
}

} // namespace rankwright
