#pragma once

#include "core/leaderboard/leaderboard_reasons.h"
#include "widgets/simulator/app_catalogue.h"

#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QLabel;

namespace rankwright {

class AppHeader;
class BoardDesk;
class MessageBar;
class PageQuestion;
class SearchPanel;

/// Why is an app not on the board? Asked of any app of the catalogue, and again whenever the board changes.
class AbsencePanel final : public QWidget {
  Q_OBJECT

public:
  /// `pin` and `exclude` act on the app that is asked about. The desk outlives the panel.
  AbsencePanel(BoardDesk& desk, QAction* pin, QAction* exclude, QWidget* parent = nullptr);

  void setApps(std::shared_ptr<const AppCatalogue> apps);
  /// The list that the question is about; an empty name for none.
  void setBoard(const QString& name);

  std::optional<ItemId> question() const { return item_; }
  /// Asks about that app.
  void ask(ItemId item);
  bool isAsking() const;
  SearchPanel* search() const { return search_; }
  QString answer() const;

signals:
  void asked();

private:
  void build(QAction* pin, QAction* exclude);
  void askAgain();
  void show(const Absence& absence);

  BoardDesk& desk_;
  std::shared_ptr<const AppCatalogue> apps_;
  QString board_;
  std::optional<ItemId> item_;
  MessageBar* message_;
  PageQuestion* question_;
  SearchPanel* search_;
  AppHeader* header_;
  QLabel* answer_;
  QLabel* parts_;
  QWidget* about_;
};

} // namespace rankwright
