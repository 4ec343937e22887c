#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QSettings>
#include <QString>

#include <vector>

namespace rankwright {

/// What an action is, wherever it appears.
struct CommandSpec {
  QString id;      ///< stable, e.g. "workspace.open"; shortcuts, help and the palette name it
  QString text;    ///< with a mnemonic, e.g. "&Open workspace…"
  QString toolTip; ///< one sentence: what it does
  QString icon;    ///< name of a theme icon; empty for none
  QKeySequence shortcut = {};
  QString group = {}; ///< what the shortcut sheet and the palette file it under, e.g. "Workspace"
  QString name = {};  ///< what they call it where the text says too little alone; empty: the text
};

/// Every action of the window, once: menus, tool bars, context menus, shortcuts and the palette show the same
/// QAction. Shortcuts that people changed are kept in settings, those that equal the default are not, so that
/// a better default reaches everybody who never minded.
///
/// Views of one kind may add the same id each, with themselves as owner: such actions share their shortcut.
class CommandRegistry final : public QObject {
  Q_OBJECT

public:
  explicit CommandRegistry(QObject* parent = nullptr);

  /// Makes the action and keeps it; `spec.id` is its object name. The caller connects `triggered`. The
  /// registry owns the action unless `owner` (a view or panel) does; then it leaves the registry with its
  /// owner.
  QAction* add(CommandSpec spec, QObject* owner = nullptr);

  /// Takes an action that exists already (a dock's toggle, an undo stack's undo). Its own text, tool tip,
  /// icon and shortcuts stay where the spec has none.
  void adopt(QAction* action, CommandSpec spec);

  /// nullptr when there is no such command. Of several with one id: the one whose owner has the focus, else
  /// one that can be seen.
  QAction* find(const QString& id) const;
  /// All of them, in the order they were added.
  std::vector<QAction*> commands() const;

  /// What it is called outside of its menu, without a mnemonic.
  QString nameOf(const QAction* action) const;
  QString groupOf(const QAction* action) const;
  /// The tool tip without the shortcut that is appended for display. While a command is disabled its owner
  /// may say why by setting another tool tip.
  QString toolTipOf(const QAction* action) const;
  QKeySequence defaultShortcut(const QAction* action) const;
  bool hasDefaultShortcut(const QAction* action) const;

  /// Other commands that the sequence would reach as well where `except` is reached: those with the same
  /// sequence, a beginning of it, or a continuation.
  std::vector<QAction*> conflicts(const QKeySequence& sequence, const QAction* except) const;
  /// Changes a shortcut; an empty one removes it.
  void setShortcut(QAction* action, const QKeySequence& sequence);

  /// Gives every command its default shortcut.
  void resetShortcuts();

  /// Applies the shortcuts kept there now, and to actions added later; writes changes. nullptr: forgets at
  /// exit.
  void rememberIn(QSettings* settings);

signals:
  /// A command came or left, or a shortcut changed.
  void changed();

private:
  struct Command {
    QAction* action = nullptr;
    QString name = {};
    QString group = {};
    QString toolTip = {};   ///< without the shortcut; empty: the name says it all
    QString displayed = {}; ///< what the action's tool tip was set to
    QList<QKeySequence> defaults = {};
  };

  const Command* commandOf(const QAction* action) const;
  void keep(QAction* action, CommandSpec spec);
  void remove(const QObject* action);
  /// Puts tool tip and shortcut together again, taking over what somebody else changed.
  void dress(QAction* action);
  void applyKept(const Command& command);
  void assign(const Command& command, const QKeySequence& sequence);
  void write(const Command& command, const QKeySequence& sequence);

  std::vector<Command> commands_;
  QPointer<QSettings> settings_;
};

} // namespace rankwright
