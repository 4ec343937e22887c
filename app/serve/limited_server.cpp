#include "app/serve/limited_server.h"

#include "app/serve/deadline_stream.h"
#include "app/serve/growing_pool.h"
#include "app/serve/http_answer.h"

#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <thread>

namespace rankwright::serve {

namespace {

/// Threads beyond those of the connections: they tell further clients that there are too many.
constexpr std::size_t kRefusingThreads = 4;
/// Connections that the system keeps until a thread takes them.
constexpr int kBacklog = 511;

/// The connection that this thread answers: httplib passes it to none of the callbacks.
thread_local DeadlineStream* present = nullptr;

/// A place among the connections, if one is left.
class ConnectionPlace {
public:
  ConnectionPlace(std::atomic<std::size_t>& open, std::size_t most) : open_(open), taken_(++open <= most) {
    if (!taken_) --open_;
  }
  ConnectionPlace(const ConnectionPlace&) = delete;
  ConnectionPlace& operator=(const ConnectionPlace&) = delete;
  ~ConnectionPlace() {
    if (taken_) --open_;
  }
  bool taken() const { return taken_; }

private:
  std::atomic<std::size_t>& open_;
  bool taken_;
};

ServeFailure failureOfStatus(int status, const httplib::Request& request, const ServeLimits& limits) {
  const auto code = codeOf(status);
  switch (status) {
  case 404:
    return {code, fmt::format("there is nothing at: {} {}", request.method, request.path)};
  case 405:
    return {code, fmt::format("this route is not asked by: {}", request.method)};
  case 408:
    return {code, fmt::format("the request did not arrive within {} ms", limits.requestTime.count())};
  case 411:
    return {code, "a request with a body says its Content-Length"};
  case 413:
    return {code, fmt::format("the body of a request has at most {} bytes", limits.bodyBytes)};
  case 414:
    return {code, "the address of the request is too long"};
  case 415:
    return {code, "the body of a request is not compressed"};
  default:
    return {code, status < 500 ? "this is no request of HTTP/1.1" : "the server failed to answer"};
  }
}

/// A status that httplib made of a request, seen with what the connection knows of it.
int trueStatus(int status) {
  if (present == nullptr) return status;
  if (present->timedOut()) return 408;
  return present->tooLarge() ? 413 : status;
}

/// What is wrong with the body that the headers announce; 0 when nothing is.
int statusOfHeaders(const httplib::Request& request, const ServeLimits& limits) {
  if (request.has_header("Content-Encoding")) return 415;
  const bool hasLength = request.has_header("Content-Length");
  if (request.method == "POST" && !hasLength && !request.has_header("Transfer-Encoding")) return 411;
  if (hasLength && request.get_header_value<std::uint64_t>("Content-Length") > limits.bodyBytes) return 413;
  return 0;
}

} // namespace

LimitedServer::LimitedServer(const ServeLimits& limits, ServeMetrics& metrics)
    : limits_(limits), metrics_(metrics) {
  new_task_queue = [this] { return new GrowingPool(limits_.connections + kRefusingThreads); };
  set_payload_max_length(limits.bodyBytes);
  set_tcp_nodelay(true);
  // httplib would let two servers listen at the same port.
  set_socket_options([](socket_t socket) {
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  addChecks();
}

void LimitedServer::addChecks() {
  set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
    const int status = statusOfHeaders(request, limits_);
    if (status == 0) return HandlerResponse::Unhandled;
    response.status = status; // its text is that of the error handler
    return HandlerResponse::Handled;
  });
  set_error_handler(HandlerWithResponse([this](const httplib::Request& request, httplib::Response& response) {
    if (!response.body.empty()) return HandlerResponse::Unhandled;
    const int status = trueStatus(response.status);
    setFailure(response, status, failureOfStatus(status, request, limits_));
    if (status != 404 && status != 405 && present != nullptr) {
      present->closeAfterThis();
      response.set_header("Connection", "close");
    }
    return HandlerResponse::Handled;
  }));
  set_exception_handler([](const httplib::Request&, httplib::Response& response, const std::exception_ptr&) {
    response.status = 500; // its text is that of the error handler
  });
  set_logger([this](const httplib::Request& request, const httplib::Response& response) {
    metrics_.count(routeOf(request.path), response.status, present != nullptr ? present->seconds() : 0);
  });
}

Result<int> LimitedServer::bind(const std::string& host, int port) {
  const int bound = port == 0 ? bind_to_any_port(host) : (bind_to_port(host, port) ? port : -1);
  if (bound < 0 || ::listen(svr_sock_, kBacklog) != 0)
    return fail(ErrorKind::Io, "cannot listen ({}) at: {}:{}", std::strerror(errno), host, port);
  return bound;
}

Status LimitedServer::listen() {
  std::atomic<bool> returned = false;
  std::jthread ender([&] {
    stop_.wait();
    while (!is_running() && !returned)
      std::this_thread::yield(); // `stop` does nothing before httplib has begun
    stop();
  });
  const bool succeeded = listen_after_bind();
  returned = true;
  stop_.raise();
  if (!succeeded && !ending_) return fail(ErrorKind::Io, "the server stopped listening");
  return {};
}

void LimitedServer::end() {
  ending_ = true;
  stop_.raise();
}

bool LimitedServer::process_and_close_socket(socket_t socket) {
  DeadlineStream stream(socket, limits_, stop_);
  if (const ConnectionPlace place(open_, limits_.connections); place.taken())
    converse(stream);
  else
    refuse(stream);
  stream.finish();
  ::close(socket);
  return true;
}

void LimitedServer::refuse(DeadlineStream& stream) {
  metrics_.count(Route::Other, 503, 0);
  stream.write(
      lastAnswer(503, {ServeCode::Busy, fmt::format("there are {} connections already, as many as may be",
                                                    limits_.connections)}));
}

void LimitedServer::converse(DeadlineStream& stream) {
  present = &stream;
  while (stream.waitForRequest()) {
    bool closed = false;
    const bool isLast = ending_;
    const bool processed = process_request(stream, isLast, closed, nullptr);
    if (!processed && stream.timedOut() && !stream.answered()) {
      metrics_.count(Route::Other, 408, stream.seconds());
      stream.write(lastAnswer(408, failureOfStatus(408, {}, limits_)));
    }
    if (!processed || closed || isLast || stream.closesAfterThis()) break;
  }
  present = nullptr;
}

} // namespace rankwright::serve
