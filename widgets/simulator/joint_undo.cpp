#include "widgets/simulator/joint_undo.h"

#include <QAction>
#include <QIcon>
#include <QUndoStack>

#include <algorithm>

namespace rankwright {

JointUndo::JointUndo(QObject* parent) : QObject(parent), undo_(new QAction(this)), redo_(new QAction(this)) {
  undo_->setIcon(QIcon::fromTheme(QStringLiteral("edit-undo")));
  redo_->setIcon(QIcon::fromTheme(QStringLiteral("edit-redo")));
  connect(undo_, &QAction::triggered, this, [this] {
    if (!done_.empty()) done_.back()->undo();
  });
  connect(redo_, &QAction::triggered, this, [this] {
    if (!undone_.empty()) undone_.back()->redo();
  });
  showActions();
}

void JointUndo::add(QUndoStack& stack) {
  indexes_[&stack] = stack.index();
  done_.insert(done_.end(), static_cast<std::size_t>(stack.index()), &stack);
  connect(&stack, &QUndoStack::indexChanged, this, [this, &stack](int index) { follow(stack, index); });
  showActions();
}

void JointUndo::clear() {
  for (const auto& [stack, index] : indexes_)
    stack->disconnect(this);
  indexes_.clear();
  done_.clear();
  undone_.clear();
  showActions();
}

void JointUndo::follow(QUndoStack& stack, int index) {
  auto& last = indexes_[&stack];
  for (; last < index; ++last) {
    done_.push_back(&stack);
    if (!undone_.empty() && undone_.back() == &stack && stack.canRedo())
      undone_.pop_back();
    else if (!stack.canRedo())
      std::erase(undone_, &stack); // a new step, or the last that could be done again
  }
  for (; last > index; --last) {
    const auto step = std::ranges::find(done_.rbegin(), done_.rend(), &stack);
    if (step != done_.rend()) done_.erase(std::next(step).base());
    undone_.push_back(&stack);
  }
  showActions();
}

void JointUndo::showActions() {
  undo_->setEnabled(!done_.empty());
  redo_->setEnabled(!undone_.empty());
  undo_->setText(done_.empty() ? tr("Undo") : tr("Undo %1").arg(done_.back()->undoText()));
  redo_->setText(undone_.empty() ? tr("Redo") : tr("Redo %1").arg(undone_.back()->redoText()));
}

} // namespace rankwright
