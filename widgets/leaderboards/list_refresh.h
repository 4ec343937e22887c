#pragma once

#include "core/workspace/leaderboard_refresh.h"

#include <QObject>

namespace rankwright {

class BoardDesk;

/// Builds the lists on the shelf anew that are due, on a worker, and publishes those that differ.
class ListRefresh final : public QObject {
  Q_OBJECT

public:
  /// The desk outlives this.
  explicit ListRefresh(BoardDesk& desk, QObject* parent = nullptr);

  /// How many lists that the desk knows of are due by now.
  std::size_t dueCount() const;
  void start();
  bool isRunning() const { return isRunning_; }

signals:
  void done(const rankwright::RefreshOutcome& outcome);
  void failed(const QString& title, const rankwright::Error& error);
  void runningChanged();
  /// Time has passed, and others may be due.
  void minutePassed();

private:
  void end();

  BoardDesk& desk_;
  bool isRunning_ = false;
};

/// "its list stays" of each, for people; `kept` has one at least.
Error keptError(const std::vector<HeldBoard>& kept);

} // namespace rankwright
