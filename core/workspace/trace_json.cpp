#include "core/workspace/trace_json.h"

#include "core/pipeline/logit_terms.h"
#include "core/pipeline/reasons.h"
#include "core/pipeline/task_outputs.h"
#include "core/workspace/recorded_list_file.h"
#include "core/workspace/recorded_list_json.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace rankwright {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kReasons = 3;
constexpr int kIndent = 2;

Json jsonOf(const Value& value) {
  return Json::parse(toJson(value));
}

/// float32 numbers with the digits of their shortest text, not of their double.
Json jsonOf(float number) {
  return jsonOf(Value(number));
}

Json jsonOf(const std::vector<NamedValue>& values) {
  Json json = Json::object();
  for (const auto& [name, value] : values)
    json[name] = jsonOf(value);
  return json;
}

/// Writes the parts of a trace; items appear as their keys.
class TraceWriter {
public:
  TraceWriter(const ItemPool& items, const Trace& trace) : items_(items), trace_(trace) {}

  Json trace() const {
    Json json;
    json["request"] = request();
    json["key_features"] = jsonOf(trace_.keyFeatures);
    json["over_limit"] = removals(trace_.overLimit);
    json["channels"] = Json::array();
    for (const auto& each : trace_.channels)
      json["channels"].push_back(channel(each));
    json["merge"] = merge();
    json["rank"] = rank();
    json["constraints"] = Json::array();
    for (const auto& each : trace_.constraints)
      json["constraints"].push_back(constraint(each));
    json["list"] = list();
    json["milliseconds"] = {{"recall", trace_.recallMilliseconds},
                            {"merge", trace_.mergeMilliseconds},
                            {"rank", trace_.rankMilliseconds},
                            {"constraints", trace_.constraintMilliseconds}};
    return json;
  }

  Json reasons(const RankedItem& item) const {
    Json json = Json::array();
    for (const auto& reason : topReasons(trace_, item, kReasons))
      json.push_back({{"term", reason.text}, {"contribution", jsonOf(reason.contribution)}});
    return json;
  }

  Json logit(const LogitParts& parts) const {
    Json json = {{"logit", jsonOf(parts.logit)},
                 {"bias", jsonOf(parts.bias)},
                 {"linear", Json::object()},
                 {"pairs", Json::object()}};
    if (parts.deep) json["deep"] = jsonOf(*parts.deep);
    for (const auto& place : logitTermPlaces(parts))
      if (place.kind != LogitTermPlace::Kind::Deep)
        json[place.kind == LogitTermPlace::Kind::Linear ? "linear" : "pairs"]
            [logitTermName(place, trace_.fields)] = jsonOf(logitTermAt(parts, place));
    for (const auto& output : taskOutputs(parts))
      json["tasks"].push_back(task(output));
    return json;
  }

private:
  std::string key(ItemId item) const { return std::string(items_.keyOf(item)); }

  Json proposals(const ChannelTrace& channel, const std::vector<Proposal>& list) const {
    Json json = Json::array();
    for (const auto& proposal : list)
      json.push_back({{"item", key(proposal.item)},
                      {"rank", proposal.rank},
                      {"key", channel.keys[proposal.key].key},
                      {"posting_position", proposal.postingPosition},
                      {"weight", jsonOf(proposal.weight)}});
    return json;
  }

  Json request() const {
    Json json = {{"scene", nameOf(trace_.request.scene)}};
    if (trace_.request.related) json["related"] = key(*trace_.request.related);
    if (!trace_.request.features.empty()) json["features"] = jsonOf(trace_.request.features);
    return json;
  }

  Json removals(const std::vector<Removal>& list) const {
    Json json = Json::array();
    for (const auto& removal : list)
      json.push_back({{"item", key(removal.item)}, {"reason", removal.reason}});
    return json;
  }

  static Json keys(const ChannelTrace& channel) {
    Json json = Json::array();
    for (const auto& each : channel.keys) {
      json.push_back(
          {{"key", each.key}, {"known", each.known}, {"postings", each.postings}, {"taken", each.taken}});
      if (each.weight != 1) json.back()["weight"] = jsonOf(each.weight);
    }
    return json;
  }

  Json channel(const ChannelTrace& channel) const {
    Json json = {{"name", channel.name},
                 {"kind", nameOf(channel.kind)},
                 {"index", channel.index},
                 {"count", channel.limit},
                 {"status", describe(channel.status)}};
    if (!channel.message.empty()) json["message"] = channel.message;
    if (channel.leaderboard)
      json["leaderboard"] = {{"name", channel.leaderboard->name},
                             {"version", channel.leaderboard->version},
                             {"release", channel.leaderboard->release}};
    if (!channel.keyRule.empty()) json["key_rule"] = channel.keyRule;
    json["keys"] = keys(channel);
    json["proposals"] = proposals(channel, channel.proposals);
    json["repeats"] = proposals(channel, channel.repeats);
    json["removals"] = removals(channel.removals);
    json["removal_counts"] = Json::array();
    for (const auto& each : channel.removalCounts)
      json["removal_counts"].push_back({{"reason", each.reason}, {"count", each.count}});
    json["milliseconds"] = channel.milliseconds;
    return json;
  }

  Json merge() const {
    Json json = {{"policy", nameOf(trace_.mergePolicy)},
                 {"count", trace_.mergeLimit},
                 {"turns", Json::array()},
                 {"merged", Json::array()}};
    for (const auto& turn : trace_.turns)
      json["turns"].push_back({{"round", turn.round},
                               {"channel", trace_.channels[turn.channel].name},
                               {"rank", turn.rank},
                               {"item", key(turn.item)},
                               {"taken", turn.taken},
                               {"position", turn.position}});
    for (const auto item : trace_.merged)
      json["merged"].push_back(key(item));
    if (!trace_.removedAfterMerge.empty()) json["removals"] = removals(trace_.removedAfterMerge);
    return json;
  }

  static Json task(const TaskOutput& output) {
    Json json = {{"output", output.name}, {"probability", jsonOf(output.probability)}};
    if (!output.parts) return json;
    json["logit"] = jsonOf(output.parts->logit);
    json["bias"] = jsonOf(output.parts->bias);
    json["deep"] = jsonOf(output.parts->deep);
    if (output.parts->gates.empty()) return json;
    json["gates"] = Json::array();
    for (const auto weight : output.parts->gates)
      json["gates"].push_back(jsonOf(weight));
    return json;
  }

  Json ranked(const RankedItem& item) const {
    Json entry = {
        {"item", key(item.item)}, {"merge_position", item.mergePosition}, {"score", jsonOf(item.score)}};
    if (!item.scored) entry["scored"] = false;
    if (item.weight != 1) entry["weight"] = jsonOf(item.weight);
    for (std::size_t i = 0; i < item.outputs.size(); ++i)
      entry["outputs"][trace_.outputs[i]] = jsonOf(item.outputs[i]);
    if (item.parts) entry["parts"] = logit(*item.parts);
    return entry;
  }

  Json rank() const {
    Json json = {{"by", nameOf(trace_.rankBy)}, {"model", trace_.model}, {"fields", trace_.fields}};
    if (!trace_.formula.empty()) json["formula"] = trace_.formula;
    if (!trace_.correction.empty()) json["correction"] = trace_.correction;
    json["ranked"] = Json::array();
    for (const auto& item : trace_.ranked)
      json["ranked"].push_back(ranked(item));
    return json;
  }

  Json constraint(const ConstraintTrace& constraint) const {
    Json json = {{"name", constraint.name}, {"kind", nameOf(constraint.kind)}, {"effects", Json::array()}};
    if (!constraint.givenWay.empty()) json["given_way"] = constraint.givenWay;
    for (const auto& effect : constraint.effects)
      json["effects"].push_back({{"item", key(effect.item)},
                                 {"from", effect.from},
                                 {"to", effect.to ? Json(*effect.to) : Json()},
                                 {"reason", effect.reason}});
    return json;
  }

  Json list() const {
    Json json = Json::array();
    for (const auto& placed : trace_.list)
      json.push_back({{"item", key(placed.item)},
                      {"score", jsonOf(placed.score)},
                      {"rank", placed.rank ? Json(*placed.rank) : Json()}});
    return json;
  }

  const ItemPool& items_;
  const Trace& trace_;
};

Json listJson(const Workspace& workspace, const Recommendation& answer) {
  Json list = Json::array();
  for (std::size_t slot = 0; slot < answer.list.size(); ++slot) {
    const auto& listed = answer.list[slot];
    Json entry = {{"slot", slot},
                  {"item", std::string(workspace.items().keyOf(listed.item))},
                  {"name", jsonOf(workspace.items().valueAt(listed.item, "name"))},
                  {"category", jsonOf(workspace.items().valueAt(listed.item, "category"))},
                  {"score", jsonOf(listed.score)}};
    if (const auto* ranked = answer.trace ? rankedAt(*answer.trace, slot) : nullptr)
      entry["reasons"] = TraceWriter(workspace.items(), *answer.trace).reasons(*ranked);
    list.push_back(std::move(entry));
  }
  return list;
}

std::string text(const Json& json) {
  return json.dump(kIndent, ' ', false, Json::error_handler_t::replace);
}

} // namespace

std::string toJson(const Workspace& workspace, const Recommendation& answer, bool withTrace) {
  Json json;
  if (answer.trace) {
    json = originJson(recordList(workspace, *answer.trace).origin);
    json["configuration"] = answer.trace->configuration;
  }
  if (answer.cached) json["cached"] = true;
  if (answer.cached && answer.trace) json["cached_reason"] = answer.trace->cachedReason;
  if (!answer.note.empty()) json["note"] = answer.note;
  json["list"] = listJson(workspace, answer);
  if (withTrace && answer.trace) json["trace"] = TraceWriter(workspace.items(), *answer.trace).trace();
  return text(json);
}

std::string toJson(const Workspace& workspace, const Trace& trace, const WhyNot& answer,
                   const std::optional<LogitParts>& parts) {
  Json json = {{"user", std::string(keyOfUser(workspace.users(), trace.request.user))},
               {"item", std::string(workspace.items().keyOf(answer.item))},
               {"name", jsonOf(workspace.items().valueAt(answer.item, "name"))},
               {"stage", describe(answer.stage)},
               {"explanation", answer.explanation},
               {"near_misses", Json::array()}};
  const auto keyJson = [&](const NearMiss& miss) -> Json {
    return {{"channel", trace.channels[miss.channel].name},
            {"key", miss.key},
            {"posting_position", miss.postingPosition},
            {"postings", miss.postings}};
  };
  for (const auto& miss : answer.nearMisses)
    json["near_misses"].push_back(keyJson(miss));
  json["other_keys"] = Json::array();
  for (const auto& miss : answer.otherKeys)
    json["other_keys"].push_back(keyJson(miss));
  json["differences"] = Json::array();
  for (const auto& each : answer.differences)
    json["differences"].push_back(
        {{"term", each.text}, {"own", jsonOf(each.own)}, {"last_listed", jsonOf(each.other)}});
  if (parts) json["parts"] = TraceWriter(workspace.items(), trace).logit(*parts);
  return text(json);
}

} // namespace rankwright
