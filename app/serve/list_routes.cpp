#include "app/serve/list_routes.h"

#include "app/serve/http_answer.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace rankwright::serve {

namespace {

using Json = nlohmann::ordered_json;
using Admission = RequestGate::Admission;

bool isThisMachine(std::string_view address) {
  if (address.starts_with("::ffff:")) address.remove_prefix(7);
  return address.starts_with("127.") || address == "::1";
}

void setJson(httplib::Response& response, const Json& json) {
  response.set_content(json.dump(-1, ' ', false, Json::error_handler_t::replace), kJsonType);
}

/// Gives the place back when the list is made.
class Turn {
public:
  Turn(RequestGate& gate, std::chrono::milliseconds longest) : gate_(gate), admission_(gate.enter(longest)) {}
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  ~Turn() {
    if (admission_ == Admission::Admitted) gate_.leave();
  }
  Admission admission() const { return admission_; }

private:
  RequestGate& gate_;
  Admission admission_;
};

} // namespace

ListRoutes::ListRoutes(ServedWorkspace& workspace, ServeMetrics& metrics, const ServeLimits& limits,
                       RequestLog* requestLog)
    : workspace_(workspace),
      metrics_(metrics),
      limits_(limits),
      requestLog_(requestLog),
      gate_(limits.concurrent, limits.waiting) {}

void ListRoutes::addTo(LimitedServer& server) {
  const auto refuse = [](const httplib::Request&, httplib::Response& response) { response.status = 405; };
  const auto list = [this](ServeScene scene) {
    return [this, scene](const httplib::Request& request, httplib::Response& response) {
      answerList(scene, request, response);
    };
  };
  server.Post("/feeds", list(ServeScene::Feeds)).Get("/feeds", refuse);
  server.Post("/related", list(ServeScene::Related)).Get("/related", refuse);
  server.Get("/healthz",
             [this](const httplib::Request&, httplib::Response& response) { answerHealth(response); });
  server.Get("/metrics", [this, &server](const httplib::Request&, httplib::Response& response) {
    response.set_content(metrics_.prometheusText(state(server)), "text/plain; version=0.0.4; charset=utf-8");
  });
  server.Post("/reload", [this](const httplib::Request& request, httplib::Response& response) {
    answerReload(request, response);
  });
  server.Get("/reload", refuse);
}

void ListRoutes::answerList(ServeScene scene, const httplib::Request& request, httplib::Response& response) {
  const Turn turn(gate_, limits_.requestTime);
  if (turn.admission() == Admission::QueueFull)
    return setFailure(response, 429,
                      {ServeCode::Busy, fmt::format("as many requests wait as may, {}", limits_.waiting)});
  if (turn.admission() == Admission::TimedOut)
    return setFailure(response, 503,
                      {ServeCode::Busy, fmt::format("the turn of the request did not come within {} ms",
                                                    limits_.requestTime.count())});
  const auto workspace = workspace_.current();
  AnsweredCallback log;
  if (requestLog_ != nullptr)
    log = [&](const ServeRequest& asked, const ResolvedRequest& resolved,
              const std::shared_ptr<const Trace>& trace) {
      requestLog_->offer({workspace, resolved.pipeline, asked.pipeline, asked.traceId, trace});
    };
  const auto answer = answerServeRequest(*workspace, scene, request.body, {}, log);
  response.status = statusOf(answer.code);
  response.set_content(answer.json, kJsonType);
}

void ListRoutes::answerHealth(httplib::Response& response) const {
  const auto workspace = workspace_.current();
  setJson(response, {{"status", "ok"},
                     {"workspace", workspace->config().name},
                     {"pipelines", workspace->pipelineNames()},
                     {"items", workspace->items().size()},
                     {"users", workspace->users().size()},
                     {"leaderboard_release", workspace->leaderboards()->release()},
                     {"snapshot", workspace_.generation()}});
}

void ListRoutes::answerReload(const httplib::Request& request, httplib::Response& response) {
  if (!isThisMachine(request.remote_addr))
    return setFailure(
        response, 403,
        {ServeCode::Forbidden, fmt::format("only this machine may reload, not: {}", request.remote_addr)});
  if (const auto reloaded = workspace_.reload(); !reloaded)
    return setFailure(response, 500, {ServeCode::Failed, reloaded.error().describe()});
  setJson(response, {{"code", 0}, {"message", "success"}, {"snapshot", workspace_.generation()}});
}

ServeState ListRoutes::state(const LimitedServer& server) const {
  ServeState state{server.openConnections(), gate_.working(), gate_.waiting(), workspace_.generation(),
                   workspace_.snapshotsAlive()};
  state.leaderboardRelease = workspace_.current()->leaderboards()->release();
  if (requestLog_ == nullptr) return state;
  const auto counts = requestLog_->counts();
  state.stageLogWritten = counts.written;
  state.stageLogDropped = counts.dropped + counts.failed;
  return state;
}

} // namespace rankwright::serve
