#pragma once

#include "core/base/hot_swap.h"
#include "core/workspace/leaderboard_watch.h"
#include "core/workspace/workspace.h"
#include "widgets/common/job_runner.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <memory>

namespace rankwright {

class SessionKeeper;
struct TrainingReport;

/// An opened workspace with what the window remembers of it.
struct OpenedWorkspace {
  std::shared_ptr<const Workspace> workspace;
  QJsonObject session;
  QString user;          ///< to be selected; empty: as the session or the workspace says
  bool isReload = false; ///< the same folder was open before
};

/// Opens, reloads and trains the window's workspace, all as jobs.
class WorkspaceOpener final : public QObject {
  Q_OBJECT

public:
  WorkspaceOpener(JobRunner& jobs, SessionKeeper& sessions, QObject* parent = nullptr);

  /// `path` is the folder or its workspace.toml. The id of the job.
  JobId open(const QString& path, const QString& user = {});
  void reload();
  /// Trains the model on the whole log, then reloads.
  void train();

  /// The workspace in use; nullptr while there is none. From any thread.
  std::shared_ptr<const Workspace> workspace() const { return workspaces_.current(); }
  /// The workspaces that are alive, the oldest first: the one in use, and earlier ones that jobs or views
  /// still read.
  std::vector<SnapshotRecord> snapshots() const { return workspaces_.live(); }

signals:
  void opened(const rankwright::OpenedWorkspace& opened);
  void notOpened(const rankwright::Error& error, const std::function<void()>& retry);
  void trained(const rankwright::TrainingReport& report);
  void notTrained(const rankwright::Error& error);
  /// The session could not be read; the workspace opens without it.
  void sessionLost(const rankwright::Error& error);

private:
  struct Answer;
  void take(Answer answer, const QString& user);
  Result<bool> refreshLeaderboards() const;

  JobRunner& jobs_;
  SessionKeeper& sessions_;
  HotSwap<Workspace> workspaces_;
  LeaderboardWatch leaderboards_; ///< ends before what it looks at
};

} // namespace rankwright
