#include "core/workspace/pipeline_set.h"

#include "core/base/file.h"
#include "core/base/toml_table.h"

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

/// The channel that fails by itself with the same message; as many as there are when none does.
std::size_t faultyChannel(const PipelineConfig& config, const Error& error,
                          const std::function<Status(const PipelineConfig&)>& check) {
  for (std::size_t i = 0; i < config.channels.size(); ++i) {
    auto alone = config;
    alone.channels = {config.channels[i]};
    const auto checked = check(alone);
    if (!checked && checked.error().message == error.message) return i;
  }
  return config.channels.size();
}

Result<SourceSpan> channelSpan(const fs::path& file, std::size_t channel) {
  RW_ASSIGN(const auto text, readTextFile(file));
  RW_ASSIGN(const auto root, TomlTable::parse(text, file.string()));
  RW_ASSIGN(const auto channels, root.tables("channel"));
  if (channel < channels.size()) return channels[channel].spanOf("name");
  return SourceSpan{file.string()};
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
  pipelines.emplace(kDefaultPipeline, PipelineFile{std::move(standard), config.pipeline});
  RW_ASSIGN(const auto files, pipelineFiles(config.pipelines));
  for (const auto& file : files) {
    if (file.stem() == kDefaultPipeline)
      return fail(ErrorKind::Conflict, "the pipeline of that name is the one of {}: {}",
                  config.pipeline.filename().string(), file.string());
    RW_ASSIGN(auto pipeline, loadPipelineToml(file));
    pipelines.emplace(file.stem().string(), PipelineFile{std::move(pipeline), file});
  }
  return pipelines;
}

Error placedIn(const PipelineFile& pipeline, Error error,
               const std::function<Status(const PipelineConfig&)>& check) {
  if (error.span || pipeline.file.empty()) return error;
  auto span = channelSpan(pipeline.file, faultyChannel(pipeline.config, error, check));
  error.span = span ? std::move(*span) : SourceSpan{pipeline.file.string()};
  return error;
}

} // namespace rankwright
