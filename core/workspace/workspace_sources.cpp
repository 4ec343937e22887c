#include "core/workspace/workspace_sources.h"

#include "core/base/file.h"
#include "core/feature/snapshot.h"
#include "core/workspace/workspace_files.h"

#include <utility>

namespace rankwright {

TrainingSources WorkspaceSources::training() const {
  TrainingSources sources;
  sources.users = &users.features();
  sources.items = &items.features();
  sources.contexts = &log.contexts;
  sources.rules = &transform.rules;
  sources.interactions = log.interactions;
  return sources;
}

Result<VectorSources> WorkspaceSources::vectorSources(std::filesystem::path models) const {
  RW_ASSIGN(auto request, unionOf({&log.contexts.schema(), &users.features().schema()}));
  return VectorSources{items, transform.rules, std::move(request), std::move(models)};
}

Result<WorkspaceSources> readWorkspaceSources(const WorkspaceConfig& config, const JobControl& job) {
  const WorkspaceFiles files{config.data};
  WorkspaceSources sources;
  sources.config = config;
  RW_ASSIGN(sources.transform, loadTransform(config.rules));
  RW_ASSIGN(sources.indexes, loadIndexesToml(config.indexes));
  RW_ASSIGN(sources.vectors, loadVectorsToml(config.indexes));
  RW_ASSIGN(sources.pipeline, loadPipelineToml(config.pipeline));
  RW_ASSIGN(const auto modelText, readTextFile(config.model));
  RW_ASSIGN(sources.model, parseModelToml(modelText, config.model.string()));
  RW_ASSIGN(sources.items, openItemPool(files.items(), Verification::Now, {job.stop, {}}));
  RW_ASSIGN(sources.users, openUserStore(files.users(), Verification::Now, {job.stop, {}}));
  RW_ASSIGN(const auto log, LogStore::openReadOnly(files.log()));
  RW_ASSIGN(sources.log, log.resolve(sources.items, sources.users, job));
  return sources;
}

} // namespace rankwright
