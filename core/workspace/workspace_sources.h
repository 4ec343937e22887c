#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/expr/rule_set.h"
#include "core/feature/item_pool.h"
#include "core/feature/user_store.h"
#include "core/index/index_definition.h"
#include "core/logs/log_store.h"
#include "core/model/model_config.h"
#include "core/model/training.h"
#include "core/pipeline/pipeline_config.h"
#include "core/workspace/vector_builds.h"
#include "core/workspace/workspace_config.h"

#include <filesystem>
#include <vector>

namespace rankwright {

/// What a workspace's derived parts (indexes, models) are made from: its tables, its whole log and its
/// configuration.
struct WorkspaceSources {
  WorkspaceConfig config;
  Transform transform;
  std::vector<IndexDefinition> indexes;
  std::vector<VectorDefinition> vectors; ///< the indexes of kind "vector"
  PipelineConfig pipeline;
  ModelConfig model;
  ItemPool items;
  UserStore users;
  ResolvedLog log;

  /// Borrows from this object.
  TrainingSources training() const;

  /// The same for vector indexes whose models lie in that folder. Errors: Conflict for features of the same
  /// name in two tables.
  Result<VectorSources> vectorSources(std::filesystem::path models) const;
};

/// Errors: NotFound, Io, Corrupt, Parse with the place; Cancelled.
Result<WorkspaceSources> readWorkspaceSources(const WorkspaceConfig& config, const JobControl& job);

} // namespace rankwright
