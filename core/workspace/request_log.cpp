#include "core/workspace/request_log.h"

#include "core/funnel/pool_features.h"
#include "core/funnel/stage_sampling.h"
#include "core/funnel/traced_request.h"

#include <utility>

namespace rankwright {

Result<std::unique_ptr<RequestLog>> RequestLog::open(const std::filesystem::path& path, double share,
                                                     const Workspace& workspace) {
  auto features = loggedFeatures(workspace.items());
  const StageLogDescription description{StageLogSource::Pipeline, workspace.config().name, features};
  RW_ASSIGN(auto writer, StageLogWriter::openOrCreate(path, description));
  RW_CHECK(writer.setPool(poolValues(workspace.items(), features)));
  RW_CHECK(writer.commit());
  return std::unique_ptr<RequestLog>(new RequestLog(std::move(writer), std::move(features), share));
}

void RequestLog::offer(AnsweredRequest request) {
  const auto& asked = request.trace->request;
  if (!isSampled(request.name, keyOfUser(request.workspace->users(), asked.user), asked.clock.now, share_))
    return;
  const auto shared = std::make_shared<const AnsweredRequest>(std::move(request));
  queue_.offer({[shared] {
                  return loggedRequest(*shared->trace, *shared->pipeline,
                                       {.name = shared->name, .pipeline = shared->pipelineName});
                },
                [shared, this](const std::string& item) {
                  return featureCells(shared->workspace->items(), features_, item);
                }});
}

} // namespace rankwright
