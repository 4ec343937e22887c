#pragma once

#include "widgets/leaderboards/board_changes.h"
#include "widgets/leaderboards/bulk_edit.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <string>
#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace rankwright {

class BoardDesk;
class BulkEditForm;
class DiffPage;
class MessageBar;
class PageQuestion;

/// Changes several boards alike: what is ticked, on the boards that are ticked, with the lines that would
/// change and what the check would find. Applied as one step; Escape leaves everything as it is.
class BulkEditPage final : public QWidget {
  Q_OBJECT

public:
  /// Both outlive the page.
  BulkEditPage(BoardDesk& desk, BoardChanges& changes, QWidget* parent = nullptr);

  /// What an item of that key is called; empty where there is none.
  void setNames(std::function<QString(const std::string&)> nameOf);
  /// Begins with all boards that have a file, those of that names ticked.
  void open(const QStringList& ticked);
  void close();
  void apply();
  bool isBusy() const;

  BulkEditForm* form() const { return form_; }
  QListWidget* boards() const { return boards_; }
  QListWidget* findings() const { return findings_; }
  DiffPage* diff() const { return diff_; }
  QPushButton* applyButton() const { return apply_; }
  /// What keeps it from being applied, or what applying would do.
  QString summary() const;

signals:
  void closed();
  void busyChanged();

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void build();
  QWidget* buildLeft();
  QWidget* buildRight();
  void look();
  void show(const std::vector<BulkOutcome>& outcomes);
  void showFindings(const std::vector<BulkOutcome>& outcomes);
  void showSummary(const QString& summary, bool canApply);
  void leaveWhenDone();
  std::vector<std::string> tickedBoards() const;

  BoardDesk& desk_;
  BoardChanges& changes_;
  MessageBar* message_;
  PageQuestion* question_;
  QTimer typing_;
  BulkEditForm* form_;
  QListWidget* boards_;
  DiffPage* diff_;
  QListWidget* findings_;
  QLabel* summary_;
  QPushButton* apply_;
  bool isApplying_ = false;
};

} // namespace rankwright
