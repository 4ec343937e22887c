#pragma once

#include <QAbstractItemModel>
#include <QAction>
#include <QPointer>

#include <optional>
#include <vector>

namespace rankwright {

class CommandRegistry;
class FuzzyQuery;

/// The commands and their shortcuts, by group, in the order they were added. Follows the registry.
class ShortcutModel final : public QAbstractItemModel {
  Q_OBJECT

public:
  enum Column { CommandColumn, ShortcutColumn, DefaultColumn, ColumnCount };

  explicit ShortcutModel(CommandRegistry& registry, QObject* parent = nullptr);

  /// Shows only commands whose text, group or shortcut has all words; empty shows all.
  void setFilter(const QString& filter);

  /// nullptr for a group.
  QAction* actionAt(const QModelIndex& index) const;
  /// Invalid while it is filtered out.
  QModelIndex indexOf(const QString& id) const;

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& index) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  struct Group {
    QString title;
    std::vector<QPointer<QAction>> actions = {};
    bool operator==(const Group&) const = default;
  };
  using Groups = std::vector<Group>;

  Groups filtered() const;
  bool fits(const FuzzyQuery& query, const QAction* action) const;
  void follow();
  void tellShortcuts();
  QVariant groupData(const Group& group, int column, int role) const;
  QVariant actionData(const QAction* action, int column, int role) const;
  QVariant decoration(const QAction* action, int column) const;
  QString toolTip(const QAction* action) const;
  QString shortcutText(const QAction* action, int column) const;

  CommandRegistry& registry_;
  QString filter_;
  Groups groups_;
};

} // namespace rankwright
