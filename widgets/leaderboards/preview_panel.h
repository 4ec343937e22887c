#pragma once

#include "widgets/leaderboards/entry_table.h"

#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QLabel;
class QTabWidget;

namespace rankwright {

class AbsencePanel;
class BoardDesk;
class CardView;
class DataTable;
class MessageBar;
class PageQuestion;
struct LeaderboardStatus;

/// A board's list as it would be today: as a table with the scores taken apart, as on the phone, and why any
/// other app is not there.
class PreviewPanel final : public QWidget {
  Q_OBJECT

public:
  enum Tab { List, Phone, Absence };

  /// `pin` and `exclude` act on `currentItem`. The desk outlives the panel.
  PreviewPanel(BoardDesk& desk, QAction* pin, QAction* exclude, QWidget* parent = nullptr);

  void setApps(std::shared_ptr<const AppCatalogue> apps);
  /// Shows what the desk's last look found; an empty name for nothing.
  void showBoard(const QString& name);

  /// The app in the front tab that commands are about.
  std::optional<ItemId> currentItem() const;
  bool isAsking() const;

  DataTable* table() const { return table_; }
  CardView* cards() const { return cards_; }
  AbsencePanel* absence() const { return absence_; }
  QTabWidget* tabs() const { return tabs_; }
  QString summary() const;

signals:
  /// Another app is the current one.
  void currentChanged();

private:
  void build();
  void showSummary(const LeaderboardStatus* board);
  void askList(const LeaderboardStatus& board);
  void showShelf(const LeaderboardStatus& board);
  void showList(ExplainedList list);
  void clear();

  BoardDesk& desk_;
  std::shared_ptr<const AppCatalogue> apps_;
  QString board_;
  LeaderboardList shown_;
  MessageBar* message_;
  PageQuestion* question_;
  QLabel* summary_;
  QTabWidget* tabs_;
  DataTable* table_;
  CardView* cards_;
  AbsencePanel* absence_;
};

} // namespace rankwright
