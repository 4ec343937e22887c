#pragma once

#include "widgets/simulator/configuration_rows.h"

#include <QStyledItemDelegate>

#include <functional>
#include <string>

class QLineEdit;

namespace rankwright {

/// What a person may choose for a value; empty where anything may be typed.
using ValueChoices = std::function<QStringList(const ConfigurationValue&)>;

/// Sets up the line into which a rule's expression is typed.
using RuleLineSetup = std::function<void(QLineEdit& line, const std::string& rule)>;

/// Edits the values of a configuration in place: whole numbers in a spin box that tells every step, names
/// that exist from a list, all else as text that is told when it is done.
class ConfigurationDelegate final : public QStyledItemDelegate {
  Q_OBJECT

public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void setChoices(ValueChoices choices) { choices_ = std::move(choices); }
  void setRuleLines(RuleLineSetup setup) { ruleLines_ = std::move(setup); }

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const override;
  void setEditorData(QWidget* editor, const QModelIndex& index) const override;
  void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
  QWidget* makeNumber(QWidget* parent) const;
  QWidget* makeList(QWidget* parent, const QStringList& choices) const;

  QWidget* makeLine(QWidget* parent, const ConfigurationValue& value) const;

  ValueChoices choices_;
  RuleLineSetup ruleLines_;
};

} // namespace rankwright
