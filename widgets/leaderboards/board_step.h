#pragma once

#include "core/base/result.h"

#include <QPointer>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

class QUndoCommand;

namespace rankwright {

class Document;

/// A board's text before and after a step. It is in an open document.
struct BoardText {
  QString board;
  QPointer<Document> document;
  std::string before;
  std::string after;
  const QUndoCommand* command = nullptr; ///< of the document's undo stack, for which it is a step of its own
};

/// A board's file before and after a step; nothing: there was none.
struct BoardFileText {
  std::string board;
  std::optional<std::string> before;
  std::optional<std::string> after;
};

/// What is undone and done again as one: texts of several boards, and files that came or went.
struct BoardStep {
  QString name; ///< what "Undo …" says
  std::vector<BoardText> texts = {};
  std::vector<BoardFileText> files = {};

  QStringList boards() const;
};

enum class StepDirection { Undo, Redo };

/// What the direction leads from and to.
struct StepTexts {
  const std::string& from;
  const std::string& to;
};
StepTexts textsOf(const BoardText& text, StepDirection direction);

/// Fails with Conflict, which names the board, where a text is no longer the one that the step left.
Status checkTexts(const BoardStep& step, StepDirection direction);

/// Changes all texts. Where the document's own undo stack is at the step, it goes that way; elsewhere it is
/// an edit of that name.
void turnTexts(BoardStep& step, StepDirection direction);

/// Whether the document's own undo (or redo) would take the step's part alone.
bool isNextOf(const BoardStep& step, Document& document, StepDirection direction);

} // namespace rankwright
