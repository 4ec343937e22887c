#pragma once

#include "core/document/text_change.h"
#include "widgets/document/text_problem.h"
#include "widgets/document/text_search.h"

#include <Qsci/qsciscintilla.h>

#include <string>
#include <utility>
#include <vector>

namespace rankwright {

class SourceLexer;

/// QScintilla, set up for configuration texts: no undo of its own, edits told in bytes, colours of the theme.
/// Only for sources that are given QScintilla.
class SourceView final : public QsciScintilla {
  Q_OBJECT

public:
  SourceView(const std::string& text, bool isToml, QWidget* parent = nullptr);

  /// Changes the text without telling.
  void applyChange(const TextChange& change);

  /// Bytes of the selection; the caret when nothing is selected.
  std::size_t selectionBegin() const;
  std::size_t selectionEnd() const;
  void select(std::size_t begin, std::size_t end);
  /// 0 for the first line.
  int caretLine() const;
  /// In characters, 0 for the first.
  int caretColumn() const;

  void showMatches(const std::vector<SearchMatch>& matches);
  /// Underlines the places of problems instead of those before, and says there what is wrong.
  void showProblems(TextProblems problems);
  /// The gravest problem whose place holds the byte; nullptr when there is none. Places move with the text.
  const TextProblem* problemAt(std::size_t position) const;
  /// The bytes [first, second) of a span, clipped to the text.
  std::pair<std::size_t, std::size_t> bytesOf(const SourceSpan& span) const;

  /// Replaces bytes as a person would, as a step of its own, and puts the caret behind.
  void replace(std::size_t begin, std::size_t end, const std::string& text);
  /// The place of a byte, as tall as its line, in the view's coordinates.
  QRect rectOf(std::size_t position) const;

  /// Edits from now on belong to another command.
  void beginStep() { ++step_; }

signals:
  /// A person changed the text: `removed` bytes at `position` gave way to `inserted`. `step` is the same for
  /// all changes of one key press or command.
  void edited(std::size_t position, std::size_t removed, const std::string& inserted, quint64 step);
  void caretMoved();
  /// The pointer asked for a menu, or the menu key did.
  void menuWanted(const QPoint& global);

protected:
  bool event(QEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  bool viewportEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void setUp();
  void leaveUndoToTheDocument();
  void tellModified(int position, int type, const char* text, int length);
  void applyTheme();
  void fitMargin();
  void underline(const TextProblem& problem, int value);
  const TextProblem* problemAt(std::size_t position, int indicator) const;
  bool showToolTip(const QPoint& viewportPosition);

  SourceLexer* lexer_;
  TextProblems problems_;
  quint64 step_ = 1;
  bool applying_ = false;
  bool tabLeaves_ = false; ///< the focus came by Tab, or Escape was pressed: Tab goes on to the next control
};

} // namespace rankwright
