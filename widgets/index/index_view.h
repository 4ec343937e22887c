#pragma once

#include "widgets/command/command_registry.h"
#include "widgets/common/view.h"

#include <memory>
#include <utility>
#include <vector>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTabBar;

namespace rankwright {

class BuildComparisonPage;
class DataTable;
class IndexPage;
class JobRunner;
class KeyQueryPage;
class KeysPage;
class MemoryPage;
class MessageBar;
class ObjectKeysPanel;
class OverviewPage;

/// The indexes of a workspace, one at a time, page by page: what an index is like, its keys and postings.
/// Around them the keys that an app stands under and those that a user's request asks for. Home of
/// `key:<index>=<key>`, `itemkeys:<item>` and `userkeys:<user>`.
class IndexView final : public View {
  Q_OBJECT

public:
  explicit IndexView(JobRunner& jobs, QWidget* parent = nullptr);

  QString id() const override { return QStringLiteral("keys"); }
  QString title() const override { return tr("Indexes"); }
  QString iconName() const override { return QStringLiteral("view-list-details"); }
  std::vector<ViewPanel> panels() const override;
  void setWorkspace(std::shared_ptr<const Workspace> workspace) override;
  QStringList addressKinds() const override;
  void goTo(const Address& address) override;
  /// The selected key, while the keys are shown.
  Address place() const override;
  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;

  /// Every action with what a `CommandRegistry` wants to know of it, for `CommandRegistry::adopt`.
  std::vector<std::pair<QAction*, CommandSpec>> commands() const;

  /// Shows the page of that id, e.g. "keys"; an unknown id changes nothing.
  void showPage(const QString& id);
  QString currentPage() const;

  QComboBox* indexes() const { return indexes_; }
  QTabBar* tabs() const { return tabs_; }
  OverviewPage* overview() const { return overview_; }
  KeysPage* keysPage() const { return keys_; }
  KeyQueryPage* queryPage() const { return query_; }
  BuildComparisonPage* buildsPage() const { return builds_; }
  MemoryPage* memoryPage() const { return memory_; }
  /// The tables of the page of keys.
  DataTable* keys() const;
  DataTable* postings() const;
  ObjectKeysPanel* itemKeys() const { return itemKeys_; }
  ObjectKeysPanel* userKeys() const { return userKeys_; }

private:
  struct Page {
    QString id; ///< sessions and commands name it
    IndexPage* page;
    QAction* show;
    bool isStale = true; ///< looks at another index, or at none
  };

  void addPages();
  void addPage(const QString& id, const QString& title, IndexPage* page);
  void buildLayout();
  void connectParts();
  void fillIndexes(const QString& kept);
  void showIndex();
  void showTab(int tab);
  void showKey(const Address& address);
  void showHeadline();
  QString currentIndex() const;

  std::shared_ptr<const Workspace> workspace_;
  MessageBar* message_;
  QComboBox* indexes_;
  QLabel* headline_;
  QTabBar* tabs_;
  QStackedWidget* stack_;
  OverviewPage* overview_;
  KeysPage* keys_;
  KeyQueryPage* query_;
  BuildComparisonPage* builds_;
  MemoryPage* memory_;
  ObjectKeysPanel* itemKeys_;
  ObjectKeysPanel* userKeys_;
  std::vector<Page> pages_; ///< in the order of the tabs
};

} // namespace rankwright
