#pragma once

#include "widgets/common/address.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/board_groups.h"
#include "widgets/leaderboards/board_moves.h"
#include "widgets/simulator/app_catalogue.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QWidget>

#include <memory>

class QAction;
class QComboBox;
class QMenu;
class QStackedWidget;

namespace rankwright {

class DataTable;
class HomePageView;
class OverlapPage;

/// All boards of the workspace in one of three looks: in a table, in their places on the home page, or as a
/// matrix of what they have in common. What is chosen in one look is chosen in the next.
class AllBoardsPage final : public QWidget {
  Q_OBJECT

public:
  enum Look { Table, HomePage, Overlap };

  /// `looks` has an action for each look, in their order; the page makes them exclusive. The desk outlives
  /// the page, which owns the table.
  AllBoardsPage(BoardDesk& desk, DataTable& table, const QList<QAction*>& looks, QWidget* parent = nullptr);

  void setApps(std::shared_ptr<const AppCatalogue> apps);
  /// What the menus of a board and of an app offer.
  void setBoardActions(const QList<QAction*>& actions) { boardActions_ = actions; }
  void setAppActions(const QList<QAction*>& actions) { appActions_ = actions; }
  /// Shows what the desk's last look found.
  void follow();

  Look look() const { return look_; }
  void setLook(Look look);
  BoardGrouping grouping() const;
  void setGrouping(BoardGrouping grouping);

  /// Empty where none is current.
  QString currentBoard() const;
  /// In the order in which they are seen.
  QStringList selectedBoards() const;

  HomePageView* homePage() const { return homePage_; }
  OverlapPage* overlap() const { return overlap_; }
  QComboBox* groupBox() const { return grouping_; }
  bool isBusy() const;

  QJsonObject saveState() const;
  void restoreState(const QJsonObject& state);

signals:
  /// Other boards, another app or another look are chosen.
  void chosen();
  void opened(const QString& board);
  void followed(const rankwright::Address& address);

private:
  void buildLayout(const QList<QAction*>& looks);
  QWidget* buildHead(const QList<QAction*>& looks);
  void connectParts(const QList<QAction*>& looks);
  void showLook();
  void fillTable();
  void choose(const QString& current, const QStringList& selected);
  void chooseRows(const QString& current, const QStringList& selected);
  QString boardOfRow(std::uint32_t row) const;
  void openMenu(const QPoint& globalPosition);
  QWidget* front() const;

  BoardDesk& desk_;
  std::shared_ptr<const AppCatalogue> apps_;
  Look look_ = Table;
  QList<QAction*> looks_;
  QList<QAction*> boardActions_;
  QList<QAction*> appActions_;
  DataTable& table_;
  HomePageView* homePage_;
  OverlapPage* overlap_;
  QComboBox* grouping_;
  QWidget* groupPart_ = nullptr;
  QStackedWidget* stack_;
};

} // namespace rankwright
