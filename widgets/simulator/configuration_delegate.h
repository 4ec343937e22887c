#pragma once

#include "widgets/simulator/configuration_rows.h"

#include <QStyledItemDelegate>

#include <functional>

namespace rankwright {

/// What a person may choose for a value; empty where anything may be typed.
using ValueChoices = std::function<QStringList(const ConfigurationValue&)>;

/// Edits the values of a configuration in place: whole numbers in a spin box that tells every step, names
/// that exist from a list, all else as text that is told when it is done.
class ConfigurationDelegate final : public QStyledItemDelegate {
  Q_OBJECT

public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void setChoices(ValueChoices choices) { choices_ = std::move(choices); }

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const override;
  void setEditorData(QWidget* editor, const QModelIndex& index) const override;
  void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
  QWidget* makeNumber(QWidget* parent) const;
  QWidget* makeList(QWidget* parent, const QStringList& choices) const;

  ValueChoices choices_;
};

} // namespace rankwright
