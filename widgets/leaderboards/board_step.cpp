#include "widgets/leaderboards/board_step.h"

#include "widgets/document/document.h"

#include <QUndoStack>

#include <algorithm>

namespace rankwright {

namespace {

/// What the document's own stack would undo or do again next.
const QUndoCommand* nextOf(QUndoStack& stack, StepDirection direction) {
  const auto at = direction == StepDirection::Undo ? stack.index() - 1 : stack.index();
  return at >= 0 && at < stack.count() ? stack.command(at) : nullptr;
}

void turn(BoardText& text, const QString& name, StepDirection direction) {
  auto& stack = text.document->undoStack();
  if (text.command && nextOf(stack, direction) == text.command)
    return direction == StepDirection::Undo ? stack.undo() : stack.redo();
  const auto& to = textsOf(text, direction).to;
  if (to == *text.document->savedText())
    // It is as the file is, which is nothing to be saved.
    text.document->revert();
  else
    text.document->edit({changeBetween(text.document->text(), to)}, {.startsStep = true}, name);
  text.command = direction == StepDirection::Redo ? stack.command(stack.index() - 1) : nullptr;
}

} // namespace

QStringList BoardStep::boards() const {
  QStringList names;
  for (const auto& text : texts)
    names << text.board;
  for (const auto& file : files)
    names << QString::fromStdString(file.board);
  names.removeDuplicates();
  return names;
}

StepTexts textsOf(const BoardText& text, StepDirection direction) {
  return direction == StepDirection::Undo ? StepTexts{text.after, text.before}
                                          : StepTexts{text.before, text.after};
}

Status checkTexts(const BoardStep& step, StepDirection direction) {
  for (const auto& text : step.texts)
    if (!text.document || text.document->text() != textsOf(text, direction).from)
      return fail(ErrorKind::Conflict, "the board was changed since: {}", text.board.toStdString());
  return {};
}

void turnTexts(BoardStep& step, StepDirection direction) {
  for (auto& text : step.texts)
    turn(text, step.name, direction);
}

bool isNextOf(const BoardStep& step, Document& document, StepDirection direction) {
  return std::ranges::any_of(step.texts, [&](const BoardText& text) {
    return text.document == &document && document.text() == textsOf(text, direction).from &&
           nextOf(document.undoStack(), direction) == text.command && text.command;
  });
}

} // namespace rankwright
