#pragma once

#include <QKeySequence>
#include <QWidget>

class QAction;
class QFrame;
class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeView;

namespace rankwright {

class CommandRegistry;
class FilterField;
class ShortcutModel;

/// Every command with its shortcut, to be changed in place; a change holds at once. Keys that another command
/// has are not taken from it before a person says so.
class ShortcutEditor final : public QWidget {
  Q_OBJECT

public:
  explicit ShortcutEditor(CommandRegistry& registry, QWidget* parent = nullptr);
  ~ShortcutEditor() override;

  /// Selects a command, for "change the shortcut of this".
  void select(const QString& id);

  FilterField* filterField() const { return filter_; }
  QTreeView* tree() const { return tree_; }
  QKeySequenceEdit* keys() const { return keys_; }

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void buildTree();
  void buildKeys();
  QPushButton* addButton(const QString& name, const QString& text, const QString& toolTip);
  void buildButtons();
  void buildConflict();
  void buildLayout();
  void filter(const QString& text);
  void expandAll();
  void showCurrent();
  QAction* current() const;
  void takeTyped();
  void offer(const QKeySequence& sequence);
  void apply(const QKeySequence& sequence);
  void showConflict(const QKeySequence& sequence);
  void takeOver();
  void resetOne();
  void askResetAll();

  CommandRegistry& registry_;
  ShortcutModel* model_;
  FilterField* filter_;
  QTreeView* tree_;
  QLabel* name_;
  QKeySequenceEdit* keys_;
  QPushButton* remove_ = nullptr;
  QPushButton* reset_ = nullptr;
  QPushButton* resetAll_ = nullptr;
  QFrame* conflict_;
  QLabel* conflictText_;
  QPushButton* takeOver_ = nullptr;
  QKeySequence wanted_;
  QString id_; ///< of the command that is edited
};

} // namespace rankwright
