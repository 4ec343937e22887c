#include "widgets/leaderboards/import_delegate.h"

#include "widgets/leaderboards/import_model.h"

#include <QComboBox>
#include <QLineEdit>

namespace rankwright {

QWidget* ImportDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                      const QModelIndex& index) const {
  auto* box = new QComboBox(parent);
  box->setObjectName(QStringLiteral("importApp"));
  box->setEditable(true);
  box->setInsertPolicy(QComboBox::NoInsert);
  const auto keys = index.data(ImportModel::CandidatesRole).toStringList();
  const auto texts = index.data(ImportModel::CandidateTextsRole).toStringList();
  for (qsizetype i = 0; i < keys.size(); ++i)
    box->addItem(texts[i], keys[i]);
  box->lineEdit()->setPlaceholderText(tr("key, package or name"));
  return box;
}

void ImportDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
  auto* box = qobject_cast<QComboBox*>(editor);
  if (!box) return;
  if (box->count() == 0) box->setEditText(index.data(Qt::EditRole).toString());
  box->lineEdit()->selectAll();
}

void ImportDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                  const QModelIndex& index) const {
  const auto* box = qobject_cast<QComboBox*>(editor);
  if (!box) return;
  const auto candidate = box->findText(box->currentText());
  model->setData(index, candidate < 0 ? QVariant(box->currentText()) : box->itemData(candidate));
}

} // namespace rankwright
