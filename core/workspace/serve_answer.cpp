#include "core/workspace/serve_answer.h"

#include "core/pipeline/reasons.h"
#include "core/table/decimal_float.h"

#include <nlohmann/json.hpp>

#include <unordered_map>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kReasons = 3;

std::string text(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json headJson(const ServeRequest& request, ServeCode code, std::string_view message) {
  return {{"code", static_cast<int>(code)},
          {"message", message},
          {"trace_id", request.traceId},
          {"user_id", request.userId},
          {"pipeline", request.pipeline}};
}

/// How the items of a list came into it.
class ListOrigins {
public:
  ListOrigins(const std::vector<ListedItem>& list, const Trace& trace) : trace_(trace) {
    for (const auto& listed : list)
      origins_.emplace(listed.item.value(), Origin());
    for (const auto& channel : trace.channels)
      for (const auto& proposal : channel.proposals)
        if (const auto found = origins_.find(proposal.item.value()); found != origins_.end())
          found->second.channels.push_back(&channel.name);
    for (const auto& ranked : trace.ranked)
      if (const auto found = origins_.find(ranked.item.value()); found != origins_.end())
        found->second.ranked = &ranked;
  }

  /// Those that proposed the item, in the configured order.
  Json channels(ItemId item) const {
    Json json = Json::array();
    for (const auto* name : origins_.at(item.value()).channels)
      json.push_back(*name);
    return json;
  }

  Json reasons(ItemId item) const {
    Json json = Json::array();
    const auto* ranked = origins_.at(item.value()).ranked;
    if (ranked == nullptr) return json;
    for (const auto& reason : topReasons(trace_, *ranked, kReasons))
      json.push_back(reason.text);
    return json;
  }

private:
  struct Origin {
    std::vector<const std::string*> channels = {};
    const RankedItem* ranked = nullptr;
  };

  const Trace& trace_;
  std::unordered_map<std::uint32_t, Origin> origins_;
};

Json itemsJson(const Workspace& workspace, const Recommendation& answer) {
  const ListOrigins origins(answer.list, *answer.trace);
  Json items = Json::array();
  for (const auto& listed : answer.list)
    items.push_back({{"item", std::string(workspace.items().keyOf(listed.item))},
                     {"channels", origins.channels(listed.item)},
                     {"reasons", origins.reasons(listed.item)},
                     {"score", decimalOf(listed.score)}});
  return items;
}

/// The leaderboards that channels have shown, and which versions.
Json leaderboardsJson(const Trace& trace) {
  Json boards = Json::array();
  for (const auto& channel : trace.channels)
    if (channel.leaderboard)
      boards.push_back({{"channel", channel.name},
                        {"name", channel.leaderboard->name},
                        {"version", channel.leaderboard->version},
                        {"release", channel.leaderboard->release}});
  return boards;
}

ServeFailure failureOfPipeline(const Error& error) {
  const auto code = error.kind == ErrorKind::Cancelled ? ServeCode::TimedOut : ServeCode::Failed;
  return {code, error.describe()};
}

} // namespace

ServeAnswer failureAnswer(const ServeRequest& request, const ServeFailure& failure) {
  auto json = headJson(request, failure.code, failure.message);
  json["items"] = Json::array();
  json["count"] = 0;
  return {failure.code, text(json)};
}

ServeAnswer answerServeRequest(const Workspace& workspace, ServeScene scene, std::string_view json,
                               const JobControl& job, const AnsweredCallback& answered) {
  ServeRequest request;
  if (const auto failure = parseServeRequest(json, request)) return failureAnswer(request, *failure);
  const auto resolved = resolveServeRequest(workspace, scene, request);
  if (!resolved) return failureAnswer(request, resolved.error());
  const auto answer = resolved->pipeline->recommend(resolved->request, true, job);
  if (!answer) return failureAnswer(request, failureOfPipeline(answer.error()));
  if (answered) answered(request, *resolved, answer->trace);
  auto document = headJson(request, ServeCode::Success, "success");
  document["items"] = itemsJson(workspace, *answer);
  document["count"] = answer->list.size();
  if (auto boards = leaderboardsJson(*answer->trace); !boards.empty())
    document["leaderboards"] = std::move(boards);
  if (answer->cached) document["cached"] = true;
  if (!answer->note.empty()) document["note"] = answer->note;
  if (!resolved->ignored.empty()) document["ignored"] = resolved->ignored;
  return {ServeCode::Success, text(document)};
}

} // namespace rankwright
