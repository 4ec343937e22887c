#pragma once

#include "widgets/command/command_registry.h"
#include "widgets/common/view.h"
#include "widgets/pages/action_list.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QAction;
class QLabel;
class QStackedWidget;

namespace rankwright {

class AllBoardsPage;
class AppCatalogue;
class BoardChanges;
class BoardDesk;
class BoardPage;
class BulkEditPage;
class Document;
class DataTable;
class DocumentSet;
class FreshnessPage;
class ExportBar;
class ImportPage;
class VersionsPage;
class JobRunner;
class ListRefresh;
class MessageBar;
class MoveAppBar;
class NewBoardBar;
class NewsBar;
class ReleaseWatch;
class ReviewPage;
class ShelfBar;
struct BoardRelease;
struct RefreshOutcome;
enum class StepDirection;
struct Error;
struct ItemMove;

/// What the operator publishes: all boards of the workspace as a table; one board while it is edited, with
/// its list, and what is wrong with it; what publishing would change; and every version that there was. Home
/// of `board:<name>`.
class LeaderboardsView final : public View {
  Q_OBJECT

public:
  enum Page { Boards, Board, Review, History, Freshness, Several, Import };

  /// Both must outlive the view.
  LeaderboardsView(DocumentSet& documents, JobRunner& jobs, QWidget* parent = nullptr);
  ~LeaderboardsView() override;

  QString id() const override { return QStringLiteral("leaderboards"); }
  QString title() const override { return tr("Leaderboards"); }
  QString iconName() const override { return QStringLiteral("games-highscores"); }
  void setWorkspace(std::shared_ptr<const Workspace> workspace) override;
  QStringList addressKinds() const override;
  void goTo(const Address& address) override;
  /// The board in front.
  Address place() const override;
  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;

  /// Every action with what a `CommandRegistry` wants to know of it, for `CommandRegistry::adopt`.
  std::vector<std::pair<QAction*, CommandSpec>> commands() const;
  QAction* action(const QString& id) const;

  Page page() const;
  void showBoards();
  /// Opens a board; one that is not there is told.
  void showBoard(const QString& name);
  /// Reviews the boards that are chosen: the one in front, the selected ones, or else all that differ.
  void review();
  void showHistory();
  /// How fresh the chosen board is.
  void showFreshness();

  /// Whether anything is being looked at, compared, published or worked out.
  bool isBusy() const;

  BoardDesk* desk() const { return desk_; }
  /// Edits of several boards, undone as one.
  BoardChanges* changes() const { return changes_; }
  ShelfBar* shelfBar() const { return shelf_; }
  /// Home page, table and overlap; `table` is that of the second.
  AllBoardsPage* allBoards() const { return all_; }
  NewsBar* newsBar() const { return news_; }
  DataTable* table() const { return table_; }
  BoardPage* board() const { return board_; }
  ReviewPage* reviewPage() const { return review_; }
  VersionsPage* history() const { return history_; }
  FreshnessPage* freshness() const { return freshness_; }
  NewBoardBar* newBoardBar() const { return newBoard_; }
  BulkEditPage* several() const { return several_; }
  MoveAppBar* moveAppBar() const { return moveApp_; }
  MessageBar* messageBar() const { return message_; }
  ImportPage* importPage() const { return import_; }
  ExportBar* exportBar() const { return export_; }

protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  // Parts and their places: leaderboards_view_layout.cpp.
  void addCommands();
  void addBoardCommands();
  void addEditCommands();
  void addVersionCommands();
  void addFreshness();
  QAction* add(const char* id, const char* icon, const QString& text, const QString& toolTip,
               std::function<void()> call);
  /// The view's, and what stands in it.
  static void setShortcut(QAction* action, const QKeySequence& keys);
  void nameParts();
  void setNames();
  void buildLayout();
  QWidget* buildTools();
  /// Those that say something of the page in front.
  void showTools();
  QWidget* buildHead();
  QWidget* makeStopButton();
  QWidget* buildEmpty();
  void connectParts();

  // The looks of all boards, and what is moved in them: leaderboards_view_boards.cpp.
  void addLookCommands();
  void addPlaceCommands();
  void buildBoards();
  void connectBoards();
  void enableBoards();
  void setRowOf(const QString& board, std::uint32_t row);
  void stepRow(int step);
  /// The row that a step up (−1) or down (1) of the current board leads to; nothing where there is none.
  std::optional<std::uint32_t> rowStep(int step) const;

  // What others publish and write: leaderboards_view_news.cpp.
  void addNewsCommands();
  void connectNews();
  void watch();
  void takeNews(const std::vector<BoardRelease>& releases);
  void showNewsHistory();
  void dismissNews();

  // Steps over several boards, and what takes boards off the shelf: leaderboards_view_changes.cpp.
  void addTurnCommands();
  void addDraftCommands();
  void addShelfCommands();
  void connectChanges();
  void enableChanges();
  void enableTurn(const char* id, StepDirection direction);
  Document* front() const;
  void turn(StepDirection direction);
  bool turnByKey(const QKeyEvent& event);
  void takeCreated(const QStringList& boards);
  void tellStep(const QString& name, const QStringList& boards);
  void deleteDrafts();
  void bringFilesBack();
  /// The board in front, or those whose rows are selected.
  QStringList markedBoards() const;
  /// Those of them that have a file, or that are on the shelf alone.
  QStringList markedBoards(bool hasFile) const;
  void takeShelf(const BoardRelease& release);

  // Several boards at once, and apps that move: leaderboards_view_several.cpp.
  void addSeveralCommands();
  void addSlotCommands();
  void connectSeveral();
  void enableSeveral();
  void changeSeveral();
  void askToMoveApp();
  void askToMoveCardApp();
  void moveApp(const ItemMove& move);
  // Tables of spreadsheets, and lists that are due: leaderboards_view_tables.cpp.
  void addTableCommands();
  void connectTables();
  void enableTables();
  void askToImport();
  void takeRefresh(const RefreshOutcome& outcome);

  void look();
  void follow();
  void showPage(Page page);
  void leaveBars();
  void leaveBoard();
  void leavePage();
  void askForNewBoard();
  void askForCopy();
  void simulateByHand();
  void takeRelease(const BoardRelease& release);
  void save();
  std::vector<Document*> unsaved() const;
  QString chosenBoard() const;
  QStringList chosenBoards() const;
  QStringList boardNames() const;
  void enable();
  void enableBoard();
  void showState();
  void showError(const QString& title, const Error& error, const std::function<void()>& retry);

  JobRunner& jobs_;
  BoardDesk* desk_;
  std::shared_ptr<const AppCatalogue> apps_;
  ActionList actions_{*this};
  std::vector<std::pair<QWidget*, unsigned>> tools_; ///< with the pages that they stand on, bit by bit
  BoardChanges* changes_;
  QString wanted_;             ///< board to be opened once the boards are looked at
  QString said_;               ///< what was done last, until something else is
  QStringList deletedOnShelf_; ///< boards whose files are being deleted, and that users see still
  Page before_ = Boards;       ///< the page to go back to from review or history
  MessageBar* message_;
  QLabel* state_;
  QStackedWidget* pages_;
  QStackedWidget* boards_;
  QTimer* enabling_;
  NewBoardBar* newBoard_;
  ShelfBar* shelf_;
  MoveAppBar* moveApp_;
  BulkEditPage* several_;
  DataTable* table_;
  AllBoardsPage* all_ = nullptr;
  NewsBar* news_ = nullptr;
  ReleaseWatch* watch_ = nullptr;
  BoardPage* board_ = nullptr;
  ReviewPage* review_;
  VersionsPage* history_;
  FreshnessPage* freshness_ = nullptr;
  ImportPage* import_;
  ExportBar* export_;
  ListRefresh* refresh_;
};

} // namespace rankwright
