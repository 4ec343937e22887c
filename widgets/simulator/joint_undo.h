#pragma once

#include <QObject>

#include <map>
#include <vector>

class QAction;
class QUndoStack;

namespace rankwright {

/// Undo and redo over several stacks as if they were one: the latest step first, whichever stack it is on and
/// wherever it was made.
class JointUndo final : public QObject {
  Q_OBJECT

public:
  explicit JointUndo(QObject* parent);

  /// The stack's steps so far come before those of stacks that are added later.
  void add(QUndoStack& stack);
  void clear();

  QAction* undoAction() const { return undo_; }
  QAction* redoAction() const { return redo_; }

private:
  void follow(QUndoStack& stack, int index);
  void showActions();

  std::map<QUndoStack*, int> indexes_; ///< where each stack stood last
  std::vector<QUndoStack*> done_;      ///< one entry a step, the latest last
  std::vector<QUndoStack*> undone_;    ///< the step to be done again first last
  QAction* undo_;
  QAction* redo_;
};

} // namespace rankwright
