#pragma once

#include <QStyledItemDelegate>

namespace rankwright {

/// Edits which app a row of an `ImportModel` means: a choice where several are called so, else a key, a
/// package or a name.
class ImportDelegate final : public QStyledItemDelegate {
  Q_OBJECT

public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const override;
  void setEditorData(QWidget* editor, const QModelIndex& index) const override;
  void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};

} // namespace rankwright
