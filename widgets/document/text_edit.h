#pragma once

#include "core/document/text_change.h"

#include <QUndoCommand>

#include <chrono>
#include <vector>

namespace rankwright {

class Document;

/// When and how an edit came about, which decides whether it becomes one undo step with the one before.
struct EditMark {
  quint64 step = 0; ///< edits of one key press, paste or command share a number; 0 stands alone
  std::chrono::milliseconds time = {};
  bool startsStep = false; ///< something happened in between (undo, redo), so that typing begins anew
};

/// Whether a person would take `next`, made `pause` after `last`, for the same stroke of work: typing on in
/// the same word or the blanks after it, or deleting on at the same place, without a second's pause. A line
/// end is a step of its own.
bool continuesTyping(const TextChange& last, const TextChange& next, std::chrono::milliseconds pause);

/// One undo step of a document: changes that happen one after the other.
class TextEdit final : public QUndoCommand {
public:
  TextEdit(Document& document, std::vector<TextChange> changes, EditMark mark, const QString& text);

  int id() const override { return 1; }
  bool mergeWith(const QUndoCommand* other) override;
  void undo() override;
  void redo() override;

private:
  bool joins(const TextEdit& next) const;
  void add(const TextChange& change);

  Document& document_; // owns the stack that owns us
  std::vector<TextChange> changes_;
  EditMark mark_;
};

} // namespace rankwright
