#include "core/workspace/pipeline_set.h"

#include "core/base/folder_files.h"

#include <utility>

namespace rankwright {

std::vector<std::string> namesOf(const PipelineSet& pipelines) {
  std::vector<std::string> names{std::string(kDefaultPipeline)};
  for (const auto& [name, pipeline] : pipelines)
    if (name != kDefaultPipeline) names.push_back(name);
  return names;
}

Result<PipelineSet> loadPipelines(const WorkspaceConfig& config) {
  PipelineSet pipelines;
  RW_ASSIGN(auto standard, loadPipelineToml(config.pipeline));
  pipelines.emplace(kDefaultPipeline, std::move(standard));
  RW_ASSIGN(const auto files, filesIn(config.pipelines, ".toml"));
  for (const auto& file : files) {
    if (file.stem() == kDefaultPipeline)
      return fail(ErrorKind::Conflict, "the pipeline of that name is the one of {}: {}",
                  config.pipeline.filename().string(), file.string());
    RW_ASSIGN(auto pipeline, loadPipelineToml(file));
    pipelines.emplace(file.stem().string(), std::move(pipeline));
  }
  return pipelines;
}

} // namespace rankwright
