#pragma once

#include "core/base/result.h"
#include "core/workspace/workspace_config.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace rankwright {

/// The text of a pipeline that ranks with another model and is the same else, comments among it. Errors:
/// those of parsing; NotFound for a pipeline that ranks with no model.
Result<std::string> withRankingModel(std::string_view pipelineToml, std::string_view model,
                                     const std::string& source);

/// Makes a pipeline that ranks with a run and is else the default one: copies the model in `runFolder` to the
/// workspace's models under the run's name, and writes `NAME.toml` in its folder of pipelines. Returns the
/// pipeline's name. One of that name that ranks with that model is written anew. Errors: NotFound for a run
/// without a model or a pipeline that ranks with none; Conflict for another pipeline of that name, or while
/// another process writes; Io.
Result<std::string> publishRunPipeline(const WorkspaceConfig& config, const std::filesystem::path& runFolder,
                                       const std::string& name);

} // namespace rankwright
