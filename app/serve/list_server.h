#pragma once

#include "app/serve/board_refresher.h"
#include "app/serve/limited_server.h"
#include "app/serve/list_routes.h"
#include "app/serve/serve_limits.h"
#include "app/serve/serve_metrics.h"
#include "app/serve/served_workspace.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/workspace/leaderboard_watch.h"
#include "core/workspace/request_log.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace rankwright::serve {

struct ServeOptions {
  std::filesystem::path folder; ///< of the workspace
  std::string host = "127.0.0.1";
  int port = 0; ///< 0: any that is free
  ServeLimits limits = {};
  std::filesystem::path stageLog = {}; ///< empty: stages are not logged
  double stageLogShare = 0.01;         ///< of requests, in [0, 1]
  LeaderboardWatch::News leaderboardNews = {};
  std::optional<RefresherOptions> refresher = {}; ///< nothing: lists stay as they were published
};

/// A workspace's pipelines over HTTP.
///
///     RW_ASSIGN(const auto server, ListServer::open({folder}, job));
///     std::thread thread([&] { server->run(); }); // answers at server->port()
///     server->end();
///     thread.join();
class ListServer {
public:
  /// Opens the workspace and listens, but does not answer yet. Errors: those of `Workspace::open` and
  /// `RequestLog::open`; Io when it cannot listen.
  static Result<std::unique_ptr<ListServer>> open(const ServeOptions& options, const JobControl& job);

  int port() const { return port_; }
  const ServeMetrics& metrics() const { return metrics_; }
  std::shared_ptr<const Workspace> workspace() const { return workspace_->current(); }

  /// Answers requests until `end`, then what has arrived by then. Errors: Io.
  Status run() { return server_.listen(); }
  /// On any thread.
  void end() { server_.end(); }
  /// Puts what the workspace's files hold now in use. On any thread; requests go on meanwhile. Errors: those
  /// of `Workspace::open`; the present workspace then stays.
  Status reload() { return workspace_->reload(); }

  /// What became of the requests that were to be logged; nothing where stages are not logged.
  std::optional<StageLogQueue::Counts> stageLog() const;

private:
  explicit ListServer(const ServeLimits& limits) : limits_(limits) {}

  ServeLimits limits_;
  ServeMetrics metrics_;
  std::unique_ptr<ServedWorkspace> workspace_;
  std::unique_ptr<RequestLog> requestLog_; ///< nullptr: stages are not logged
  std::unique_ptr<ListRoutes> routes_;
  LimitedServer server_{limits_, metrics_};
  int port_ = 0;
  std::unique_ptr<LeaderboardWatch> leaderboards_; ///< ends before what it borrows
  std::unique_ptr<BoardRefresher> refresher_;      ///< likewise; nullptr: lists stay as they were published
};

} // namespace rankwright::serve
