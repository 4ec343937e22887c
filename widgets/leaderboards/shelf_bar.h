#pragma once

#include "core/leaderboard/leaderboard_release.h"
#include "core/workspace/leaderboard_overview.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace rankwright {

class BoardDesk;
class MessageBar;
class PageQuestion;
class RollBackBar;
struct PublishOutcome;

/// The versions that come before those in force; boards without one, and those that are withdrawn, are left
/// out.
std::vector<VersionChoice> versionsBefore(const LeaderboardOverview& overview, const QStringList& boards);
/// The boards that are on the shelf, to be taken off it.
std::vector<VersionChoice> boardsOnShelf(const LeaderboardOverview& overview, const QStringList& boards);

/// Takes boards off the shelf, or puts the versions before back, for several boards as one release. Asks who
/// and why first; the reason is filled in, so that in an incident Enter is enough.
class ShelfBar final : public QWidget {
  Q_OBJECT

public:
  /// The desk outlives the bar.
  explicit ShelfBar(BoardDesk& desk, QWidget* parent = nullptr);

  void askToPutBefore(const QStringList& boards);
  void askToWithdraw(const QStringList& boards);
  bool isBusy() const;
  /// Nothing is asked any more.
  void dismiss();

  RollBackBar* bar() const { return bar_; }
  MessageBar* messageBar() const { return conflict_; }

signals:
  void released(const rankwright::BoardRelease& release);
  void closed();
  void runningChanged();

private:
  enum class Act { PutBefore, Withdraw };

  void ask(Act act, std::vector<VersionChoice> choices);
  void release(const QString& who, const QString& why);
  void take(const PublishOutcome& outcome);

  BoardDesk& desk_;
  Act act_ = Act::PutBefore;
  std::vector<VersionChoice> choices_;
  RollBackBar* bar_;
  MessageBar* conflict_;
  PageQuestion* releasing_;
};

} // namespace rankwright
