#pragma once

#include "core/base/result.h"
#include "core/funnel/logged_request.h"
#include "core/pipeline/request.h"
#include "core/pipeline/trace.h"
#include "core/workspace/workspace.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace rankwright {

/// A request of a stage log, to be asked again: the same user, time, scene, places, context and features.
struct RepeatedRequest {
  Request request;
  std::string pipeline = std::string(kDefaultPipeline); ///< that answers now
  LoggedRequest logged;                                 ///< without channels, reasons and candidates
  /// Sentences for people: what the log does not say, and what there is no longer.
  std::vector<std::string> differences = {};
};

/// Errors: NotFound for a user or related item that the workspace lacks; InvalidArgument for a scene that
/// pipelines do not know.
Result<RepeatedRequest> repeatRequest(const Workspace& workspace, LoggedRequest logged);

/// The same of the request of that number. Errors: those of `requestInLog` and of `repeatRequest`.
Result<RepeatedRequest> repeatRequest(const Workspace& workspace, const std::filesystem::path& log,
                                      std::uint64_t number);

/// In what an answer of now may differ from the one that was logged: the request's own sentences, and whether
/// another version of the configuration wrote the trace.
std::vector<std::string> differencesTo(const RepeatedRequest& request, const Trace& trace);

} // namespace rankwright
