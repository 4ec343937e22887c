#pragma once

#include "app/serve/limited_server.h"
#include "app/serve/request_gate.h"
#include "app/serve/serve_limits.h"
#include "app/serve/serve_metrics.h"
#include "app/serve/served_workspace.h"
#include "core/workspace/request_log.h"
#include "core/workspace/serve_answer.h"

namespace rankwright::serve {

/// What is asked at which path, and who answers it.
class ListRoutes {
public:
  /// Everything is borrowed and outlives the server. Without a request log no stages are logged.
  ListRoutes(ServedWorkspace& workspace, ServeMetrics& metrics, const ServeLimits& limits,
             RequestLog* requestLog = nullptr);

  /// `POST /feeds`, `POST /related`, `GET /healthz`, `GET /metrics`, and `POST /reload` for clients on this
  /// machine.
  void addTo(LimitedServer& server);

private:
  void answerList(ServeScene scene, const httplib::Request& request, httplib::Response& response);
  void answerHealth(httplib::Response& response) const;
  void answerReload(const httplib::Request& request, httplib::Response& response);
  ServeState state(const LimitedServer& server) const;

  ServedWorkspace& workspace_;
  ServeMetrics& metrics_;
  const ServeLimits& limits_;
  RequestLog* requestLog_;
  RequestGate gate_;
};

} // namespace rankwright::serve
