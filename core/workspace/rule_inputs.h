#pragma once

#include "core/base/result.h"
#include "core/feature/schema.h"
#include "core/workspace/workspace_config.h"

namespace rankwright {

/// The features that a workspace's rules see: of contexts, users and items. Reads nothing but schemas, so
/// that it works while rules, indexes or models are broken. Errors: NotFound, Io, Corrupt; Conflict when two
/// tables have a feature of the same name.
Result<Schema> readRuleInputs(const WorkspaceConfig& config);

} // namespace rankwright
