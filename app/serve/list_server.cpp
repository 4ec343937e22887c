#include "app/serve/list_server.h"

namespace rankwright::serve {

Result<std::unique_ptr<ListServer>> ListServer::open(const ServeOptions& options, const JobControl& job) {
  std::unique_ptr<ListServer> server(new ListServer(options.limits));
  RW_ASSIGN(server->workspace_, ServedWorkspace::open(options.folder, server->metrics_, job));
  if (!options.stageLog.empty()) {
    RW_ASSIGN(server->requestLog_,
              RequestLog::open(options.stageLog, options.stageLogShare, *server->workspace_->current()));
  }
  server->routes_ = std::make_unique<ListRoutes>(*server->workspace_, server->metrics_, server->limits_,
                                                 server->requestLog_.get());
  server->routes_->addTo(server->server_);
  RW_ASSIGN(server->port_, server->server_.bind(options.host, options.port));
  server->leaderboards_ = std::make_unique<LeaderboardWatch>(
      [&workspace = *server->workspace_] { return workspace.refreshLeaderboards(); },
      options.leaderboardNews);
  if (options.refresher)
    server->refresher_ = std::make_unique<BoardRefresher>(*server->workspace_, *options.refresher);
  return server;
}

std::optional<StageLogQueue::Counts> ListServer::stageLog() const {
  return requestLog_ ? std::optional(requestLog_->counts()) : std::nullopt;
}

} // namespace rankwright::serve
