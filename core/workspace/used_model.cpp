#include "core/model/folder_replacement.h"
#include "core/model/saved_model.h"
#include "core/pipeline/pipeline_config.h"
#include "core/workspace/model_training.h"
#include "core/workspace/pipeline_set.h"
#include "core/workspace/workspace_files.h"
#include "core/workspace/write_lock.h"

namespace rankwright {

namespace fs = std::filesystem;

namespace {

/// Where a pipeline's model lies, and beside it the one that was there before.
struct ModelPlaces {
  fs::path current;
  fs::path previous;
};

Result<fs::path> fileOf(const WorkspaceConfig& config, std::string_view pipeline) {
  if (pipeline == kDefaultPipeline) return config.pipeline;
  RW_ASSIGN(const auto pipelines, loadPipelines(config));
  if (!pipelines.contains(pipeline)) return fail(ErrorKind::NotFound, "no such pipeline: {}", pipeline);
  return config.pipelines / fmt::format("{}.toml", pipeline);
}

Result<ModelPlaces> placesOf(const WorkspaceConfig& config, std::string_view name) {
  RW_ASSIGN(const auto file, fileOf(config, name));
  RW_ASSIGN(const auto pipeline, loadPipelineToml(file));
  if (pipeline.model.empty())
    return fail(ErrorKind::NotFound, "the pipeline ranks with no model: {}", file.string());
  const WorkspaceFiles files{config.data};
  return ModelPlaces{files.model(pipeline.model), files.model(pipeline.model + ".previous")};
}

bool isModel(const fs::path& folder) {
  std::error_code none;
  return fs::exists(folder / kTensorFile, none);
}

Result<FolderReplacement> replacementBy(const fs::path& source, const fs::path& target) {
  RW_ASSIGN(auto replacement, FolderReplacement::begin(target));
  RW_CHECK(copyModelFiles(source, replacement.workFolder()));
  return replacement;
}

/// The present model is kept first: whatever fails, none is lost.
Status putInPlace(const fs::path& source, const ModelPlaces& places) {
  RW_ASSIGN(auto next, replacementBy(source, places.current));
  if (isModel(places.current)) {
    RW_ASSIGN(auto kept, replacementBy(places.current, places.previous));
    RW_CHECK(kept.commit());
  }
  return next.commit();
}

} // namespace

Status useRun(const WorkspaceConfig& config, std::string_view name, std::string_view pipeline) {
  RW_ASSIGN(const auto places, placesOf(config, pipeline));
  const auto run = runStoreOf(config).folderOf(name);
  if (!checkRunName(name) || !isModel(run))
    return fail(ErrorKind::NotFound, "there is no run with a model of the name: {}", name);
  RW_CHECK(readModelFiles(run)); // a damaged one stays out of the pipeline
  RW_ASSIGN(const auto lock, WriteLock::acquire(config.data, "putting a model in place"));
  return putInPlace(run, places);
}

Status usePreviousModel(const WorkspaceConfig& config, std::string_view pipeline) {
  RW_ASSIGN(const auto places, placesOf(config, pipeline));
  if (!isModel(places.previous))
    return fail(ErrorKind::NotFound, "no earlier model is kept in: {}", places.previous.string());
  RW_ASSIGN(const auto lock, WriteLock::acquire(config.data, "putting a model in place"));
  return putInPlace(places.previous, places);
}

} // namespace rankwright
