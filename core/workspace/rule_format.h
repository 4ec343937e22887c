#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace rankwright {

/// A rules file with its rules in the canonical spacing of `formatRules`, or of `formatTransformToml`.
/// Errors: the first syntax error of the TOML or of a rule.
Result<std::string> formatRuleFile(std::string_view text, bool isToml);

} // namespace rankwright
