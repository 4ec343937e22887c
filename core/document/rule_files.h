#pragma once

#include "core/document/workspace_parts.h"

#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Whether a file of that name and text holds rules: every .rules file, and .toml files with a `[transform]`
/// table.
bool holdsRules(std::string_view path, std::string_view text);

/// The parts that hold rules, in their order. Files that cannot be read are left out. Errors: Cancelled.
Result<std::vector<std::string>> findRuleFiles(const std::vector<WorkspacePart>& parts,
                                               const JobControl& job = {});

} // namespace rankwright
