#include "core/workspace/rebuild.h"

#include "core/index/index_set.h"
#include "core/workspace/workspace_files.h"
#include "core/workspace/write_lock.h"

namespace rankwright {

Status rebuildIndexes(const WorkspaceSources& sources, const JobControl& job) {
  RW_ASSIGN(const auto lock, WriteLock::acquire(sources.config.data, "building indexes"));
  const IndexSources from{sources.items, sources.log.contexts, sources.log.interactions, sources.users.size(),
                          sources.config.data};
  RW_ASSIGN(const auto indexes, buildIndexes(sources.indexes, from, job));
  return saveIndexes(indexes, WorkspaceFiles{sources.config.data}.indexes());
}

Result<TrainingReport> retrainModel(const WorkspaceSources& sources, const JobControl& job) {
  if (sources.pipeline.model.empty())
    return fail(ErrorKind::NotFound, "the pipeline ranks with no model, so there is nothing to train: {}",
                sources.config.pipeline.string());
  RW_ASSIGN(const auto lock, WriteLock::acquire(sources.config.data, "training the model"));
  const auto folder = WorkspaceFiles{sources.config.data}.model(sources.pipeline.model);
  return trainModel(sources.model, sources.training(), folder, job);
}

} // namespace rankwright
