#include "core/workspace/workspace_experiments.h"

#include "core/base/file.h"
#include "core/base/folder_files.h"

namespace rankwright {

namespace {

namespace fs = std::filesystem;

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
  RW_ASSIGN(const auto files, filesIn(folder / "experiments", ".toml"));
  std::vector<WorkspaceExperiment> experiments;
  for (const auto& file : files)
    experiments.push_back(readExperiment(folder, file));
  return experiments;
}

} // namespace rankwright
