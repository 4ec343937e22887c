#pragma once

#include "widgets/command/command_registry.h"

#include <QAction>
#include <QObject>
#include <QUndoGroup>

#include <utility>
#include <vector>

namespace rankwright {

class DocumentEditor;
class DocumentSet;
class EditorTabs;

/// What can be done with the workspace's files, as actions: for the view's tool bar, the editors' context
/// menu, and the window's menus and registry.
class DocumentCommands final : public QObject {
  Q_OBJECT

public:
  using Command = std::pair<QAction*, CommandSpec>;

  /// `view` owns the actions, so that a registry can tell which of several views a person is in.
  DocumentCommands(DocumentSet& documents, EditorTabs& tabs, QWidget& view);

  const std::vector<Command>& all() const { return commands_; }
  /// nullptr when there is no such command.
  QAction* find(const QString& id) const;
  /// Those of an editor's context menu, separators among them.
  QList<QAction*> menu() const { return menu_; }

signals:
  /// The person asked how the front document differs from the file on disk.
  void differenceWanted();

private:
  using EditorCall = void (*)(DocumentEditor&);

  void addFileCommands();
  void addUndoCommands();
  void addEditCommands();
  void addFindCommands();
  QAction* add(CommandSpec spec, QAction* action = nullptr);
  QAction* addForEditor(CommandSpec spec, EditorCall call);
  void makeMenu();
  void followPage();
  void refresh();
  bool canSave() const;

  QWidget& view_;
  DocumentSet& documents_;
  EditorTabs& tabs_;
  QUndoGroup undo_;
  std::vector<Command> commands_;
  std::vector<QAction*> ofEditor_; ///< need an editor in front
  std::vector<QAction*> changing_; ///< and one that may be written
  QList<QAction*> menu_;
};

} // namespace rankwright
