#pragma once

#include "widgets/leaderboards/app_mime.h"
#include "widgets/leaderboards/entry_table.h"

#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QLabel;
class QModelIndex;
class QTabWidget;

namespace rankwright {

class AbsencePanel;
class BoardDesk;
class CardView;
class DataTable;
class MessageBar;
class PageQuestion;
class PhoneView;
class PreviewDragging;
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
  QString board() const { return board_; }
  PhoneView* phone() const { return phone_; }
  PreviewDragging* dragging() const { return dragging_; }
  /// The app of a row of the list, from 0; nothing where there is none.
  std::optional<DraggedApp> appAt(std::uint32_t row) const;
  /// The app of a row of those that "Why not here?" found.
  std::optional<DraggedApp> appFound(const QModelIndex& index) const;

signals:
  /// Another app is the current one.
  void currentChanged();

private:
  void build();
  QWidget* makeOthers();
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
  PhoneView* phone_ = nullptr;
  PreviewDragging* dragging_ = nullptr;
};

} // namespace rankwright
