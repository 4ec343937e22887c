#include "core/workspace/pipeline_set.h"

#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

/// The files of the folder in alphabetical order, so that of several faulty ones always the same is named.
Result<std::set<fs::path>> pipelineFiles(const fs::path& folder) {
  std::set<fs::path> files;
  std::error_code error;
  if (!fs::is_directory(folder, error)) return files;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error))
    if (entry->path().extension() == ".toml" && !entry->path().filename().string().starts_with('.'))
      files.insert(entry->path());
  if (error) return fail(ErrorKind::Io, "cannot list the folder ({}): {}", error.message(), folder.string());
  return files;
}

} // namespace

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
  RW_ASSIGN(const auto files, pipelineFiles(config.pipelines));
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
