#pragma once

#include "widgets/common/address.h"

#include <QJsonObject>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <string>

class QAction;
class QStackedWidget;
class QToolBar;

namespace rankwright {

class Document;
class DocumentCommands;
class DocumentEditor;
class DocumentSet;
class EditorTabs;
class MessageBar;
struct Error;

/// The files that are open in a view: their tool bar, editors and comparisons as tabs, and what failed. Goes
/// to the addresses `file:<path relative to the workspace>`, with `:<line>` or `:<line>:<column>` behind it
/// or not, and `rule:<name>`.
class DocumentDesk final : public QWidget {
  Q_OBJECT

public:
  /// `view` owns the commands: their shortcuts work in it. `empty` is shown while nothing is open. The set
  /// must outlive the desk.
  DocumentDesk(DocumentSet& documents, QWidget& view, QWidget* empty);

  DocumentSet& documents() const { return documents_; }
  EditorTabs* tabs() const { return tabs_; }
  DocumentCommands* commands() const { return commands_; }

  /// Adds buttons behind those of the desk, and the actions to the editors' context menu.
  void addTools(const QList<QAction*>& actions);

  void showDocument(Document& document);
  void openPath(const QString& path);
  /// Once the workspace's files are known.
  void goTo(const Address& address);
  /// The file in front; empty when there is none.
  Address place() const;
  void showDifference(Document& document);
  void showError(const QString& title, const Error& error);

  /// The open files, the one in front, and the carets.
  QJsonObject saveState() const;
  /// Opens the files once the workspace's files are known; those that are gone are left out.
  void restoreState(const QJsonObject& state);

signals:
  void editorAdded(rankwright::DocumentEditor* editor);
  /// Another page is in front, or none.
  void pageChanged();
  /// The files of the last session are open.
  void restored();

private:
  void build(QWidget* empty);
  QToolBar* buildTools();
  void connectParts();
  void openRule(const QString& name);
  void openFile(const QString& key);
  void setUpEditor(DocumentEditor* editor);
  void showPage();
  void showFrontDifference();
  void reload(Document& document);
  void readFile(Document& document, std::function<void(Document&, const std::string&)> then);
  void restoreNext();

  DocumentSet& documents_;
  EditorTabs* tabs_;
  DocumentCommands* commands_;
  MessageBar* message_;
  QToolBar* tools_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  QList<QAction*> added_;
  QStringList toOpen_; ///< files of a session, opened once the workspace's files are known
  QString toShow_;
  Address wanted_;     ///< asked for before the files were known
  QJsonObject carets_; ///< by path
};

} // namespace rankwright
