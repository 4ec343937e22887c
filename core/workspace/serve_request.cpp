#include "core/workspace/serve_request.h"

#include "core/workspace/json_feature.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

using Json = nlohmann::json;

Status readText(const Json& object, const char* key, std::string& text) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return {};
  if (!found->is_string()) return fail(ErrorKind::Type, "'{}' is a text, not: {}", key, shortJson(*found));
  text = found->get<std::string>();
  return {};
}

/// Nothing when the request does not say it.
Result<std::optional<std::int64_t>> readWhole(const Json& object, const char* key, std::int64_t most) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return std::nullopt;
  const bool fits =
      found->is_number_integer() &&
      (!found->is_number_unsigned() || found->get<std::uint64_t>() <= static_cast<std::uint64_t>(most)) &&
      found->get<std::int64_t>() >= 0 && found->get<std::int64_t>() <= most;
  if (!fits)
    return fail(ErrorKind::InvalidArgument, "'{}' is a whole number from 0 to {}, not: {}", key, most,
                shortJson(*found));
  return found->get<std::int64_t>();
}

Status readFeatures(const Json& object, const char* key, std::vector<NamedValue>& features) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return {};
  if (!found->is_object())
    return fail(ErrorKind::Type, "'{}' is an object of features, not: {}", key, shortJson(*found));
  for (const auto& [name, value] : found->items()) {
    auto feature = featureOfJson(value);
    if (!feature)
      return fail(ErrorKind::Type, "the feature '{}' of '{}' {}", name, key, feature.error().message);
    features.emplace_back(name, std::move(*feature));
  }
  return {};
}

Status readFields(const Json& object, ServeRequest& request) {
  constexpr std::int64_t kLatest = 253'402'300'799; // the last second of the year 9999
  RW_CHECK(readText(object, "trace_id", request.traceId));
  RW_CHECK(readText(object, "user_id", request.userId));
  RW_CHECK(readText(object, "pipeline", request.pipeline));
  if (request.pipeline.empty()) request.pipeline = kDefaultPipeline;
  RW_CHECK(readText(object, "relate_id", request.relateId));
  RW_ASSIGN(const auto count, readWhole(object, "count", kMostServed));
  request.count = static_cast<std::uint32_t>(count.value_or(0));
  RW_ASSIGN(request.time, readWhole(object, "time", kLatest));
  RW_CHECK(readFeatures(object, "context", request.context));
  RW_CHECK(readFeatures(object, "features", request.features));
  if (request.userId.empty()) return fail(ErrorKind::NotFound, "a request needs a 'user_id'");
  return {};
}

ServeFailure badRequest(std::string message) {
  return {ServeCode::BadRequest, std::move(message)};
}

/// Whether objects and lists stand deeper in each other than any request does. What reads and writes values
/// goes as deep as they do.
bool isTooDeep(std::string_view json) {
  constexpr int kDeepest = 16;
  int depth = 0;
  bool inText = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    if (inText && c == '\\')
      ++at;
    else if (c == '"')
      inText = !inText;
    else if (!inText && (c == '[' || c == '{') && ++depth > kDeepest)
      return true;
    else if (!inText && (c == ']' || c == '}'))
      --depth;
  }
  return false;
}

/// Takes over what the schema has, unless it is there already, and names what the schema lacks.
Status addFeatures(const Schema& schema, const std::vector<NamedValue>& given, std::vector<NamedValue>& taken,
                   std::vector<std::string>& ignored) {
  for (const auto& [name, value] : given) {
    const auto position = schema.find(name);
    if (!position) {
      ignored.push_back(name);
      continue;
    }
    const auto isSame = [&name = name](const NamedValue& each) { return each.first == name; };
    if (std::ranges::any_of(taken, isSame)) continue;
    const auto type = schema.fields()[*position].type;
    auto fitting = valueAs(type, value);
    if (!fitting)
      return fail(ErrorKind::Type, "the feature '{}' is {}, not: {}", name, describe(type), toText(value));
    taken.emplace_back(name, std::move(*fitting));
  }
  return {};
}

/// What is given is of the context, or else of the user.
Status addAllFeatures(const Workspace& workspace, const ServeRequest& request, ResolvedRequest& resolved) {
  const auto& context = workspace.contextSchema();
  std::vector<NamedValue> ofContext;
  std::vector<NamedValue> ofUser;
  for (const auto& each : request.features)
    (context.find(each.first) ? ofContext : ofUser).push_back(each);
  RW_CHECK(addFeatures(context, request.context, resolved.request.context, resolved.ignored));
  RW_CHECK(addFeatures(context, ofContext, resolved.request.context, resolved.ignored));
  return addFeatures(workspace.users().features().schema(), ofUser, resolved.request.features,
                     resolved.ignored);
}

std::optional<ServeFailure> resolveRelated(const Workspace& workspace, ServeScene scene,
                                           const ServeRequest& request, Request& resolved) {
  if (scene != ServeScene::Related) return std::nullopt;
  resolved.scene = Scene::Related;
  if (request.relateId.empty()) return badRequest("a request for related items needs a 'relate_id'");
  const auto item = workspace.item(request.relateId);
  if (!item) return ServeFailure{ServeCode::UnknownItem, item.error().message};
  resolved.related = *item;
  return std::nullopt;
}

} // namespace

std::optional<ServeFailure> parseServeRequest(std::string_view json, ServeRequest& request) {
  if (isTooDeep(json)) return badRequest("the body of a request has too many lists or objects in each other");
  const auto document = Json::parse(json, nullptr, false);
  if (document.is_discarded()) return badRequest("the body of a request is a JSON object in UTF-8");
  if (!document.is_object())
    return badRequest(fmt::format("the body of a request is a JSON object, not: {}", shortJson(document)));
  if (const auto read = readFields(document, request); !read) return badRequest(read.error().message);
  return std::nullopt;
}

tl::expected<ResolvedRequest, ServeFailure> resolveServeRequest(const Workspace& workspace, ServeScene scene,
                                                                const ServeRequest& request) {
  ResolvedRequest resolved;
  const auto pipeline = workspace.pipeline(request.pipeline);
  if (!pipeline) return tl::unexpected(ServeFailure{ServeCode::UnknownPipeline, pipeline.error().message});
  resolved.pipeline = *pipeline;
  const auto user = workspace.user(request.userId);
  if (!user) return tl::unexpected(ServeFailure{ServeCode::UnknownUser, user.error().message});
  resolved.request.user = *user;
  resolved.request.count = request.count;
  resolved.request.clock = workspace.presentClock();
  if (request.time) resolved.request.clock.now = request.time;
  if (auto failure = resolveRelated(workspace, scene, request, resolved.request))
    return tl::unexpected(std::move(*failure));
  if (const auto added = addAllFeatures(workspace, request, resolved); !added)
    return tl::unexpected(badRequest(added.error().message));
  return resolved;
}

} // namespace rankwright
