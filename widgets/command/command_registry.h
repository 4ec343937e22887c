#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QString>

#include <vector>

class QSettings;

namespace rankwright {

/// What an action is, wherever it appears.
struct CommandSpec {
  QString id;      ///< stable, e.g. "workspace.open"; shortcuts, help and the palette name it
  QString text;    ///< with a mnemonic, e.g. "&Open workspace…"
  QString toolTip; ///< one sentence: what it does
  QString icon;    ///< name of a theme icon; empty for none
  QKeySequence shortcut = {};
  QString group = {}; ///< what the shortcut sheet and the palette file it under, e.g. "Workspace"
};

/// Every action of the window, once: menus, tool bars, context menus, shortcuts and the palette show the same
/// QAction. Shortcuts that people changed are kept in settings.
class CommandRegistry final : public QObject {
  Q_OBJECT

public:
  explicit CommandRegistry(QObject* parent = nullptr);

  /// Makes the action and keeps it; `spec.id` is its object name. The caller connects `triggered`. The registry owns
  /// the action unless `owner` (a view or panel) does; then it leaves the registry with its owner.
  QAction* add(CommandSpec spec, QObject* owner = nullptr);

  /// Takes an action that exists already (a dock's toggle, an undo stack's undo).
  void adopt(QAction* action, CommandSpec spec);

  /// nullptr when there is no such command.
  QAction* find(const QString& id) const;
  /// All of them, in the order they were added.
  std::vector<QAction*> commands() const;

  QString groupOf(const QAction* action) const;
  QKeySequence defaultShortcut(const QAction* action) const;

  /// Other commands that the sequence would reach as well.
  std::vector<QAction*> conflicts(const QKeySequence& sequence, const QAction* except) const;
  /// Changes a shortcut; an empty one removes it.
  void setShortcut(QAction* action, const QKeySequence& sequence);

  /// Applies the shortcuts kept there now, and to actions added later; writes changes. nullptr: forgets at exit.
  void rememberIn(QSettings* settings);

signals:
  void changed();
};

} // namespace rankwright
