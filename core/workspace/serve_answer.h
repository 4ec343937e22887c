#pragma once

#include "core/base/job_control.h"
#include "core/pipeline/pipeline.h"
#include "core/workspace/serve_request.h"
#include "core/workspace/workspace.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace rankwright {

/// What an app gets back.
struct ServeAnswer {
  ServeCode code = ServeCode::Success;
  std::string json;
};

/// Is told of a request that was answered with a list.
using AnsweredCallback = std::function<void(const ServeRequest& request, const ResolvedRequest& resolved,
                                            const std::shared_ptr<const Trace>& trace)>;

/// Reads a request's JSON, asks its pipeline and writes the answer: `code`, `message`, `trace_id`, `user_id`,
/// `pipeline`, `items` (each with `item`, the `channels` that proposed it, the `reasons` for its place and
/// its `score`) and `count`; also `ignored`, the features that no context has, when there are some. A request
/// that cannot be answered gets the same without items, its `code` and why in `message`. `answered` may be
/// empty.
ServeAnswer answerServeRequest(const Workspace& workspace, ServeScene scene, std::string_view json,
                               const JobControl& job = {}, const AnsweredCallback& answered = {});

/// The answer to a request that failed. `request` is what is known of it.
ServeAnswer failureAnswer(const ServeRequest& request, const ServeFailure& failure);

} // namespace rankwright
