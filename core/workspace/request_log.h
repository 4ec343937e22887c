#pragma once

#include "core/funnel/stage_log_queue.h"
#include "core/pipeline/trace.h"
#include "core/workspace/workspace.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace rankwright {

/// A request that was answered, and what of it a trace does not say.
struct AnsweredRequest {
  std::shared_ptr<const Workspace> workspace; ///< kept alive until the request is logged
  const Pipeline* pipeline = nullptr;         ///< one of the workspace's
  std::string pipelineName;
  std::string name; ///< of the caller (trace id); may be empty
  std::shared_ptr<const Trace> trace;
};

/// Logs the stages of a share of the requests that pipelines answer. Whoever answers only hands the trace
/// over; the rest is done on another thread. Safe on any thread.
class RequestLog {
public:
  /// Goes on with the stage log at `path` or begins it. `share` in [0, 1] of requests are logged, told by
  /// `isSampled`. Errors: those of StageLogWriter::openOrCreate.
  static Result<std::unique_ptr<RequestLog>> open(const std::filesystem::path& path, double share,
                                                  const Workspace& workspace);

  /// Logs the request if it is one of the share.
  void offer(AnsweredRequest request);

  StageLogQueue::Counts counts() const { return queue_.counts(); }

  /// Returns once all that was taken is in the log; what comes later is dropped.
  void finish() { queue_.finish(); }

private:
  RequestLog(StageLogWriter writer, std::vector<LoggedFeature> features, double share)
      : features_(std::move(features)), share_(share), queue_(std::move(writer)) {}

  std::vector<LoggedFeature> features_;
  double share_;
  StageLogQueue queue_;
};

} // namespace rankwright
