#pragma once

#include "app/serve/serve_limits.h"
#include "app/serve/serve_metrics.h"
#include "app/serve/stop_event.h"
#include "core/base/result.h"

#include <httplib.h>

#include <atomic>
#include <cstddef>
#include <string>

namespace rankwright::serve {

class DeadlineStream;

/// httplib's server with limits on connections, on the time and the size of a whole request, and with an end
/// that answers what has arrived. Errors of the protocol are answered in JSON.
class LimitedServer final : public httplib::Server {
public:
  LimitedServer(const ServeLimits& limits, ServeMetrics& metrics);

  /// Listens at the address, on any free port for 0, and gives the port. Errors: Io.
  Result<int> bind(const std::string& host, int port);

  /// Answers requests until `end`.
  Status listen();

  /// No further requests: what has arrived is answered, then `listen` returns. On any thread, also
  /// before `listen`.
  void end();

  std::size_t openConnections() const { return open_; }

private:
  bool process_and_close_socket(socket_t socket) override;
  void converse(DeadlineStream& stream);
  void refuse(DeadlineStream& stream);
  void addChecks();

  const ServeLimits& limits_;
  ServeMetrics& metrics_;
  StopEvent stop_;
  std::atomic<bool> ending_ = false;
  std::atomic<std::size_t> open_ = 0;
};

} // namespace rankwright::serve
