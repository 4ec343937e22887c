#include "core/workspace/workspace_experiments.h"

#include "core/base/file.h"

#include <algorithm>
#include <system_error>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

Result<std::vector<fs::path>> definitionFiles(const fs::path& folder) {
  std::error_code error;
  std::vector<fs::path> files;
  if (!fs::exists(folder, error)) return files;
  for (fs::directory_iterator file(folder, error), end; !error && file != end; file.increment(error))
    if (file->path().extension() == ".toml") files.push_back(file->path());
  if (error)
    return fail(ErrorKind::Io, "the folder cannot be read ({}): {}", error.message(), folder.string());
  std::ranges::sort(files);
  return files;
}

WorkspaceExperiment readExperiment(const fs::path& folder, const fs::path& file) {
  WorkspaceExperiment experiment{.file = file};
  auto text = readTextFile(file);
  if (!text) {
    experiment.error = text.error();
    return experiment;
  }
  experiment.text = std::move(*text);
  auto definition = parseExperimentToml(experiment.text, file.string());
  if (!definition) {
    experiment.error = definition.error();
    return experiment;
  }
  if (!definition->log.empty()) experiment.log = (folder / definition->log).lexically_normal();
  experiment.definition = std::move(*definition);
  return experiment;
}

} // namespace

Result<std::vector<WorkspaceExperiment>> workspaceExperiments(const fs::path& folder) {
  RW_ASSIGN(const auto files, definitionFiles(folder / "experiments"));
  std::vector<WorkspaceExperiment> experiments;
  for (const auto& file : files)
    experiments.push_back(readExperiment(folder, file));
  return experiments;
}

} // namespace rankwright
