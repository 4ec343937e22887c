#include "core/workspace/rebuild.h"

#include "core/index/index_set.h"
#include "core/workspace/index_builds.h"
#include "core/workspace/model_samples.h"
#include "core/workspace/pool_fingerprint.h"
#include "core/workspace/rule_keys.h"
#include "core/workspace/scratch_folder.h"
#include "core/workspace/workspace_files.h"
#include "core/workspace/write_lock.h"

namespace rankwright {

Status rebuildIndexes(const WorkspaceSources& sources, const JobControl& job, std::size_t memoryBytes) {
  RW_ASSIGN(const auto lock, WriteLock::acquire(sources.config.data, "building indexes"));
  const IndexSources from{
      sources.items,        sources.log.contexts, sources.log.interactions,
      sources.users.size(), sources.config.data,  ruleKeysOf(sources.transform.rules, sources.items, job)};
  RW_ASSIGN(const auto keep, loadKeptBuilds(sources.config.indexes));
  RW_ASSIGN(auto workshop, IndexWorkshop::create(WorkspaceFiles{sources.config.data}));
  const IndexBuildResources resources{workshop.folder(), memoryBytes};
  RW_CHECK(buildIndexFiles(sources.indexes, from, workshop.folder(), resources, job));
  RW_ASSIGN(const auto vectorSources, sources.vectorSources(sources.config.data / "models"));
  RW_ASSIGN(const auto vectors, buildVectorIndexes(sources.vectors, vectorSources, job));
  RW_CHECK(saveVectorIndexes(vectors, workshop.folder()));
  RW_ASSIGN(const auto pool, fingerprintOf(WorkspaceFiles{sources.config.data}.items()));
  RW_CHECK(notePool(workshop.folder(), pool));
  return workshop.publish(keep);
}

namespace {

/// Trains as one of several processes and keeps nothing.
Result<TrainingReport> helpToTrain(const WorkspaceSources& sources, const JobControl& job,
                                   const TrainingExtras& extras) {
  RW_ASSIGN(const auto scratch, ScratchFolder::create("training"));
  RW_ASSIGN(const auto samples, makeSampleSource(sources.model, sources, job));
  return trainOnSamples(sources.model, *samples, scratch.path() / "model", job, extras);
}

} // namespace

Result<TrainingReport> retrainModel(const WorkspaceSources& sources, const JobControl& job,
                                    const std::optional<TrainingGroup>& group) {
  if (sources.pipeline.model.empty())
    return fail(ErrorKind::NotFound, "the pipeline ranks with no model, so there is nothing to train: {}",
                sources.config.pipeline.string());
  TrainingExtras extras;
  extras.group = group;
  if (group && group->rank > 0) return helpToTrain(sources, job, extras);
  RW_ASSIGN(const auto lock, WriteLock::acquire(sources.config.data, "training the model"));
  const auto folder = WorkspaceFiles{sources.config.data}.model(sources.pipeline.model);
  RW_ASSIGN(const auto samples, makeSampleSource(sources.model, sources, job));
  return trainOnSamples(sources.model, *samples, folder, job, extras);
}

} // namespace rankwright
