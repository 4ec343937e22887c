#pragma once

#include "core/expr/explanation.h"
#include "core/workspace/rule_preview.h"

#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// What became of the sound rules of an analysis that `outputs` need (all of them when there is none).
/// The workspace may know the program already. Errors: NotFound for an output that is no sound rule.
Result<Explanation> explainRules(const Workspace& workspace, const RuleAnalysis& analysis,
                                 std::vector<std::string> outputs, const Schema& inputs);

/// The value of every node for one item, as the sample's user and context see it. Errors: those of the
/// sample's context.
Result<std::vector<Value>> valuesForItem(const Workspace& workspace, const Explanation& explanation,
                                         const PreviewSample& sample, ItemId item);

} // namespace rankwright
