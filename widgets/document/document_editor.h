#pragma once

#include "widgets/document/text_problem.h"

#include <QWidget>

#include <string>

class QLabel;
class QMenu;
class QSpinBox;

namespace rankwright {

class ChoiceBar;
class Document;
class DocumentSet;
class EditorSearch;
class EditorFindBar;
class ProblemButton;
class SourceView;
class SyntaxCheck;
struct TextChange;

/// Edits a document. Several editors of one document stay in step. Tab indents; when the focus came by Tab,
/// or after Escape, it goes on to the next control instead.
class DocumentEditor final : public QWidget {
  Q_OBJECT

public:
  /// Both must outlive the editor.
  DocumentEditor(Document& document, DocumentSet& documents, QWidget* parent = nullptr);

  Document& document() const { return document_; }
  SourceView* source() const { return view_; }
  bool isReadOnly() const;
  void setReadOnly(bool readOnly);

  /// The caret as bytes from the start.
  std::size_t caret() const;
  void goTo(std::size_t position);
  /// 1 for the first line and the first character.
  void goToLine(int line, int column = 1);

  /// Opens the find bar with the selected text.
  void showFind(bool withReplace);
  void findNext();
  void findPrevious();
  void showGoToLine();
  /// What the check found in the text.
  const TextProblems& problems() const;
  /// Puts the caret where the check found the next mistake, from the caret on and then from the start; where
  /// there is none, to what other programs read otherwise.
  void goToError();
  /// Puts the likeliest mend in the place of the problem at the caret, or else of the next one. False when
  /// the check knows none.
  bool mend();

  void cut();
  void copy();
  void paste();
  void selectAll();

  /// The actions that the context menu offers, e.g. undo and find.
  void setMenuActions(const QList<QAction*>& actions) { menuActions_ = actions; }

signals:
  void caretMoved();
  /// The text was looked at for problems.
  void checked();
  /// The person asked how the document differs from the file on disk.
  void differenceWanted();
  /// The person asked to take the file's text as it is on disk.
  void reloadWanted();

private:
  void addChoices();
  void build();
  QWidget* buildStatus();
  QWidget* buildGoToLine();
  void connectView();
  void takeEdit(std::size_t position, std::size_t removed, const std::string& inserted, quint64 step);
  void followDocument(const TextChange& change);
  void showDisk();
  void showProblems();
  void tellProblems();
  void goToNext(const ProblemButton& told);
  std::size_t beginOf(const TextProblem& problem) const;
  const TextProblem* nextProblem(std::size_t from, const ProblemButton& told) const;
  void showPlace();
  void showMenu(const QPoint& global);
  void closeGoToLine();

  Document& document_;
  SourceView* view_;
  ChoiceBar* choices_;
  EditorFindBar* find_;
  EditorSearch* search_;
  SyntaxCheck* check_;
  QWidget* lineBar_ = nullptr;
  QSpinBox* line_ = nullptr;
  ProblemButton* mistakes_ = nullptr;
  ProblemButton* portability_ = nullptr;
  QLabel* place_ = nullptr;
  QList<QAction*> menuActions_;
  bool telling_ = false; ///< the change that the document tells is this editor's own
};

} // namespace rankwright
