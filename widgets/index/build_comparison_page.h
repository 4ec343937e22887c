#pragma once

#include "core/workspace/index_builds.h"
#include "widgets/common/job_runner.h"
#include "widgets/index/index_page.h"

#include <array>
#include <memory>

class QAction;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace rankwright {

class BuildBox;
class BuildRollback;
class DataTable;
class ItemChangesPanel;
class MessageBar;
class TableSource;
struct BuildChoice;

/// What changed in an index between two of its builds: keys that came, went and changed most, and the items
/// under one of them. Puts an earlier build in use again.
class BuildComparisonPage final : public IndexPage {
  Q_OBJECT

public:
  explicit BuildComparisonPage(JobRunner& jobs, QWidget* parent = nullptr);

  void setIndex(std::shared_ptr<const Workspace> workspace, const QString& index) override;
  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;

  void compare();
  void cancel();

  BuildBox* before() const { return before_; }
  BuildBox* after() const { return after_; }
  QTabBar* lists() const { return lists_; }
  DataTable* keys() const { return keys_; }
  ItemChangesPanel* items() const { return items_; }
  BuildRollback* rollback() const { return rollback_; }

signals:
  /// The tables show how the chosen builds differ.
  void compared();
  /// Other indexes are in use than those that the workspace was opened with: it is to be opened anew.
  void indexesReplaced();

protected:
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  struct Builds;
  struct Answer;

  void makeActions();
  QAction* makeAction(const char* id, const char* icon, const QString& text, const QString& toolTip);
  void nameParts();
  void buildLayout();
  QWidget* buildHead();
  QWidget* buildKeys();
  QWidget* buildEmpty();
  void connectParts();
  void lookForBuilds();
  void showBuilds(Builds builds);
  void takeChoice();
  std::filesystem::path fileOf(const BuildChoice& choice) const;
  void take(Answer answer);
  void showFailure(const Error& error);
  void showList();
  void showItems();
  void askForFile(BuildBox* box);
  void enable();
  void clearAnswer();
  QString currentKey() const;
  QString slot(const char* part) const;

  JobRunner& jobs_;
  std::shared_ptr<const Workspace> workspace_;
  QString index_;
  QString readOnly_;        ///< why builds cannot be exchanged; empty when they can
  bool isStale_ = false;    ///< the builds are to be looked for once the page is seen
  bool isCompared_ = false; ///< a comparison is shown, or is to be once the builds are known
  JobId job_ = 0;           ///< the comparison; 0: none
  std::array<std::shared_ptr<const TableSource>, 4> sources_;
  QAction* compare_ = nullptr;
  QAction* cancel_ = nullptr;
  QAction* file_ = nullptr;
  MessageBar* message_;
  QStackedWidget* pages_;
  BuildBox* before_;
  BuildBox* after_;
  QLabel* state_;
  QTabBar* lists_;
  QSplitter* splitter_;
  DataTable* keys_;
  ItemChangesPanel* items_;
  BuildRollback* rollback_;
};

} // namespace rankwright
