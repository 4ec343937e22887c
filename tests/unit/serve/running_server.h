#pragma once

#include "app/serve/list_server.h"

#include <chrono>
#include <memory>
#include <string>
#include <thread>

/// A server over a workspace at a free port of this process, until it goes.
class RunningServer {
public:
  explicit RunningServer(const std::string& folder, const rankwright::serve::ServeLimits& limits = {})
      : RunningServer(rankwright::serve::ServeOptions{folder, "127.0.0.1", 0, limits}) {}
  explicit RunningServer(const rankwright::serve::ServeOptions& options)
      : server_(rankwright::serve::ListServer::open(options, {}).value()),
        thread_([this] { ended_ = server_->run(); }) {}
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;
  ~RunningServer() { end(); }

  /// Returns when what has arrived is answered.
  rankwright::Status end() {
    server_->end();
    if (thread_.joinable()) thread_.join();
    return ended_;
  }

  rankwright::serve::ListServer& operator*() { return *server_; }
  rankwright::serve::ListServer* operator->() { return server_.get(); }

  httplib::Client client() const {
    httplib::Client client("127.0.0.1", server_->port());
    client.set_keep_alive(true);
    client.set_tcp_nodelay(true);
    return client;
  }

private:
  std::unique_ptr<rankwright::serve::ListServer> server_;
  rankwright::Status ended_;
  std::thread thread_;
};
