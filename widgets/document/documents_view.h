#pragma once

#include "widgets/command/command_registry.h"
#include "widgets/common/view.h"

#include <utility>
#include <vector>

class QListView;
class QSplitter;

namespace rankwright {

class ChoiceBar;
class Document;
class DocumentDesk;
class DocumentSet;
class EditorTabs;
class PartModel;

/// The files of a workspace: a list of them, editors, comparisons, and the offer of unsaved work. Home of
/// `file:<path relative to the workspace>`; also finds where `rule:<name>` is defined.
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
  QStringList addressKinds() const override { return {QStringLiteral("file")}; }
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
  void connectSet();
  void connectList();
  void showPage();
  void restoreOffer(qint64 record);
  void showOffer(qint64 record);

  DocumentSet& documents_;
  DocumentDesk* desk_;
  PartModel* parts_;
  QListView* list_ = nullptr;
  QSplitter* splitter_ = nullptr;
  ChoiceBar* notice_ = nullptr;
};

} // namespace rankwright
