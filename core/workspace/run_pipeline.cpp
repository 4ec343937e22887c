#include "core/workspace/run_pipeline.h"

#include "core/base/file.h"
#include "core/model/folder_replacement.h"
#include "core/model/saved_model.h"
#include "core/pipeline/pipeline_config.h"
#include "core/workspace/pipeline_set.h"
#include "core/workspace/workspace_files.h"
#include "core/workspace/write_lock.h"

#include <toml++/toml.h>

namespace rankwright {

namespace {

/// Where a place of the parser, which counts lines and columns in code points from 1, stands in the text.
std::size_t offsetOf(std::string_view text, const toml::source_position& place) {
  std::size_t at = 0;
  for (toml::source_index line = 1; line < place.line; ++line)
    at = text.find('\n', at) + 1;
  for (toml::source_index column = 1; column < place.column; ++column) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
      ++at;
  }
  return at;
}

std::string quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const auto letter : text) {
    if (letter == '"' || letter == '\\') quoted += '\\';
    quoted += letter;
  }
  return quoted + '"';
}

Status copyModel(const std::filesystem::path& from, const std::filesystem::path& to) {
  RW_ASSIGN(auto replacement, FolderReplacement::begin(to));
  RW_CHECK(copyModelFiles(from, replacement.workFolder()));
  return replacement.commit();
}

/// Whether the name is free, or its pipeline was made for that model.
Status checkName(const std::filesystem::path& file, const std::string& name) {
  if (name == kDefaultPipeline)
    return fail(ErrorKind::Conflict, "the workspace's own pipeline has this name: {}", name);
  if (!std::filesystem::exists(file)) return {};
  RW_ASSIGN(const auto known, loadPipelineToml(file));
  if (known.model == name) return {};
  return fail(ErrorKind::Conflict, "another pipeline has this name: {}", name);
}

} // namespace

Result<std::string> withRankingModel(std::string_view pipelineToml, std::string_view model,
                                     const std::string& source) {
  RW_ASSIGN(const auto config, parsePipelineToml(pipelineToml, source));
  if (config.model.empty()) return fail(ErrorKind::NotFound, "the pipeline ranks with no model: {}", source);
  try {
    const auto table = toml::parse(pipelineToml);
    const auto place = table.at_path("rank.model").node()->source();
    const auto begin = offsetOf(pipelineToml, place.begin);
    const auto end = offsetOf(pipelineToml, place.end);
    return std::string(pipelineToml.substr(0, begin)) + quoted(model) + std::string(pipelineToml.substr(end));
  } catch (const toml::parse_error& error) { // what was parsed before
    return fail(ErrorKind::Internal, "the pipeline could not be read again: {}", error.what());
  }
}

Result<std::string> publishRunPipeline(const WorkspaceConfig& config, const std::filesystem::path& runFolder,
                                       const std::string& name) {
  RW_CHECK(readModelCard(runFolder));
  RW_ASSIGN(const auto text, readTextFile(config.pipeline));
  RW_ASSIGN(const auto pipeline, withRankingModel(text, name, config.pipeline.string()));
  RW_ASSIGN(const auto lock, WriteLock::acquire(config.data, "publishing a model"));
  const auto file = config.pipelines / (name + ".toml");
  RW_CHECK(checkName(file, name));
  RW_CHECK(copyModel(runFolder, WorkspaceFiles{config.data}.model(name)));
  std::error_code ignored; // what is written next tells better
  std::filesystem::create_directories(config.pipelines, ignored);
  RW_CHECK(writeFileAtomically(file, pipeline));
  return name;
}

} // namespace rankwright
