#pragma once

#include <QTabWidget>

namespace rankwright {

class DiffPage;
class Document;
class DocumentEditor;
class DocumentSet;
struct TextPair;

/// Editors and comparisons as tabs. Closing an editor leaves its document as it is, unsaved work included.
class EditorTabs final : public QTabWidget {
  Q_OBJECT

public:
  explicit EditorTabs(DocumentSet& documents, QWidget* parent = nullptr);

  /// Shows the document, in a new tab when it has none yet.
  DocumentEditor* showDocument(Document& document);
  /// nullptr while another page is in front.
  DocumentEditor* currentEditor() const;
  /// Shows a comparison; one of the same name takes its tab.
  void showDifference(const QString& name, const QString& title, TextPair texts);

  /// Paths of the open editors, from left to right.
  QStringList openPaths() const;
  void closeCurrent();

signals:
  void editorAdded(rankwright::DocumentEditor* editor);
  /// Another page is in front, or none.
  void pageChanged();

private:
  void closeTab(int index);
  void closeAll();
  void showNames();
  DocumentEditor* editorAt(int index) const;
  DiffPage* differenceNamed(const QString& name) const;

  DocumentSet& documents_;
};

} // namespace rankwright
