#pragma once

#include "core/base/result.h"
#include "core/feature/value_json.h"
#include "core/pipeline/request.h"
#include "core/workspace/workspace.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Where an app shows the list that it asks for.
enum class ServeScene : std::uint8_t {
  Feeds,   ///< a page of its own
  Related, ///< beside an item
};

/// What became of an app's request, as its `code` says.
enum class ServeCode : std::int8_t {
  Success = 0,
  UnknownPipeline = -1,
  UnknownUser = -2,
  UnknownItem = -3, ///< the one to which the list should relate
  BadRequest = -4,  ///< no JSON, or a value of another type or out of range
  TooLarge = -5,
  TimedOut = -6,
  Busy = -7, ///< as much is being answered as was allowed
  Forbidden = -8,
  NoSuchRoute = -9,
  Failed = -10, ///< the pipeline could not answer
};

/// Why a request is not answered with a list.
struct ServeFailure {
  ServeCode code = ServeCode::Failed;
  std::string message;
};

/// A request as an app sends it, in the words of the original engine.
struct ServeRequest {
  std::string traceId;
  std::string userId;
  std::string pipeline = std::string(kDefaultPipeline);
  std::string relateId;             ///< key of the item that the list relates to
  std::uint32_t count = 0;          ///< 0: as many as the pipeline says
  std::optional<std::int64_t> time; ///< that the rules see, in seconds since 1970; else the present
  std::vector<NamedValue> context;  ///< values of the types that JSON has
  std::vector<NamedValue> features; ///< the same, of the user as the app knows it
};

/// Most places of a list that may be asked for.
inline constexpr std::uint32_t kMostServed = 10'000;

/// Reads the JSON object of a request: `user_id`, and as far as wanted `trace_id`, `pipeline`, `relate_id`,
/// `count`, `time`, `context`, `features`; what else it says is passed over. A feature is a number, a text, a
/// boolean (0 or 1), a list of numbers or of texts, null, or `{"type": 0…5, "value": …}` as the original
/// engine writes them. Errors: ServeCode::BadRequest. What could be read stays in `request`, so that the
/// answer can repeat it.
std::optional<ServeFailure> parseServeRequest(std::string_view json, ServeRequest& request);

/// A request that a pipeline of the workspace can answer.
struct ResolvedRequest {
  const Pipeline* pipeline = nullptr;
  Request request;
  std::vector<std::string> ignored; ///< features that the workspace's contexts do not have
};

/// Looks up what a request names. A feature that the app gives counts as one of the context when contexts
/// have one of its name, and `context` goes before `features`. Errors: UnknownPipeline, UnknownUser,
/// UnknownItem; BadRequest for a feature whose value is not of its type.
tl::expected<ResolvedRequest, ServeFailure> resolveServeRequest(const Workspace& workspace, ServeScene scene,
                                                                const ServeRequest& request);

} // namespace rankwright
