#pragma once

#include "core/pipeline/trace.h"
#include "core/workspace/workspace.h"

#include <string>
#include <vector>

namespace rankwright::cli {

/// What the logits of the listed items are made of, a line for each output of the model; "" when no model
/// ranked.
std::string listedPartsTable(const Workspace& workspace, const Trace& trace);

/// The terms of one item's logit, the strongest first, and each task of a multi-task model.
std::string partsText(const LogitParts& parts, const std::vector<std::string>& fields);

} // namespace rankwright::cli
