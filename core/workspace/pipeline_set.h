#pragma once

#include "core/base/result.h"
#include "core/pipeline/pipeline_config.h"
#include "core/workspace/workspace_config.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The name of the pipeline that `workspace.toml` names, and that is meant where none is.
inline constexpr std::string_view kDefaultPipeline = "default";

/// A workspace's pipelines by name.
using PipelineSet = std::map<std::string, PipelineConfig, std::less<>>;

/// The names: the default one first, then the others in alphabetical order.
std::vector<std::string> namesOf(const PipelineSet& pipelines);

/// Reads the default pipeline and every `NAME.toml` in the workspace's folder of pipelines, which need not
/// exist. Errors: those of `loadPipelineToml`; Conflict for a file there that has the name of the default
/// one; Io.
Result<PipelineSet> loadPipelines(const WorkspaceConfig& config);

} // namespace rankwright
