#pragma once

#include "core/expr/rule_set.h"

#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// The rules among `names` and those that they read, directly or through others, each once and in alphabetical
/// order. Names of features, and unknown ones, reach nothing.
std::vector<std::string> rulesReachedFrom(const RuleSet& rules, std::span<const std::string> names);

} // namespace rankwright
