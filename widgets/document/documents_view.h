#pragma once

#include "widgets/command/command_registry.h"
#include "widgets/common/view.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

class QListView;
class QSplitter;
class QStackedWidget;
class QToolBar;

namespace rankwright {

class Document;
class DocumentCommands;
class DocumentEditor;
class DocumentSet;
class EditorTabs;
class MessageBar;
class PartModel;
class ChoiceBar;

/// The files of a workspace: a list of them, editors, comparisons, and the offer of unsaved work. Answers the
/// addresses `file:<path relative to the workspace>` and `rule:<name>`.
class DocumentsView final : public View {
  Q_OBJECT

public:
  /// The set must outlive the view.
  explicit DocumentsView(DocumentSet& documents, QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("documents"); }
  QString title() const override { return tr("Files"); }
  QString iconName() const override { return QStringLiteral("document-edit"); }

  /// The set knows its workspace; a reloaded one changes nothing here.
  void setWorkspace(std::shared_ptr<const Workspace> workspace) override;
  QStringList addressKinds() const override { return {QStringLiteral("file"), QStringLiteral("rule")}; }
  void goTo(const Address& address) override;
  Address place() const override;
  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;

  /// Every action with what a `CommandRegistry` wants to know of it, for `CommandRegistry::adopt`. They are
  /// also among `actions()`.
  const std::vector<std::pair<QAction*, CommandSpec>>& commands() const;

signals:
  /// A file was written, `path` relative to the workspace: what depends on it can be loaded again.
  void saved(const QString& path);

protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

private:
  void build();
  QWidget* buildList();
  QWidget* buildPages();
  QToolBar* buildTools();
  void connectSet();
  void connectList();
  void showDocument(Document& document);
  void openPath(const QString& path);
  void openRule(const QString& name);
  void showPage();
  void setUpEditor(DocumentEditor* editor);
  void restoreNext();
  void restoreOffer(qint64 record);
  void showOffer(qint64 record);
  void showDifference(Document& document);
  void showFrontDifference();
  void reload(Document& document);
  void readFile(Document& document, std::function<void(Document&, const std::string&)> then);

  DocumentSet& documents_;
  EditorTabs* tabs_;
  DocumentCommands* commands_;
  PartModel* parts_;
  QListView* list_ = nullptr;
  QSplitter* splitter_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  MessageBar* message_ = nullptr;
  ChoiceBar* notice_ = nullptr;
  QStringList toOpen_; ///< files of a session, opened once the workspace's files are known
  QString toShow_;
  Address wanted_;     ///< asked for before the files were known
  QJsonObject carets_; ///< by path
};

} // namespace rankwright
