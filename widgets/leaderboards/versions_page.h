#pragma once

#include "core/workspace/leaderboard_publication.h"
#include "widgets/common/address.h"
#include "widgets/leaderboards/change_facts.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QSplitter;

namespace rankwright {

class BoardDesk;
class DataTable;
class DifferencePanel;
class MessageBar;
class PageQuestion;
class RollBackBar;

/// Every version of a board: who, when, why; how two of them differ, in definition and list; and back to any
/// of them by one button.
class VersionsPage final : public QWidget {
  Q_OBJECT

public:
  /// The desk outlives the page.
  explicit VersionsPage(BoardDesk& desk, QWidget* parent = nullptr);

  void setNames(ItemNames nameOf);
  /// Shows the versions of that board; an empty name for none.
  void open(const QString& name);
  QString name() const { return name_; }
  /// Asks whether the selected version shall be in force again.
  void askToRollBack();
  /// Whether that can be asked.
  bool canRollBack() const;
  bool isBusy() const;

  DataTable* table() const { return table_; }
  DifferencePanel* difference() const { return difference_; }
  RollBackBar* bar() const { return bar_; }
  MessageBar* messageBar() const { return message_; }

signals:
  void selectionChanged();
  /// A version is in force again.
  void rolledBack(const rankwright::BoardRelease& release);
  void followed(const rankwright::Address& address);

private:
  void build();
  void connectParts();
  void read();
  void showVersions(std::vector<BoardVersion> versions);
  void compare();
  std::optional<std::size_t> current() const;
  void rollBack(const QString& who, const QString& why);
  void take(const PublishOutcome& outcome);

  BoardDesk& desk_;
  QString name_;
  std::vector<BoardVersion> versions_; ///< the latest first
  MessageBar* message_;
  MessageBar* conflict_;
  PageQuestion* reading_;
  PageQuestion* comparing_;
  PageQuestion* rollingBack_;
  QTimer following_; ///< a selection tells itself cell by cell
  QLabel* title_;
  RollBackBar* bar_;
  DataTable* table_;
  DifferencePanel* difference_;
  QSplitter* halves_;
};

} // namespace rankwright
