#pragma once

#include "core/expr/profile.h"
#include "core/workspace/rule_preview.h"

namespace rankwright {

/// Profiles the sound rules of an analysis over all items of the workspace, as the sample's user and context
/// see them. Errors: those of the sample's context, Cancelled.
Result<ProgramProfile> profileRules(const Workspace& workspace, const RuleAnalysis& analysis,
                                    const Schema& inputs, const PreviewSample& sample, const JobControl& job);

} // namespace rankwright
