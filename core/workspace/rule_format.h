#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace rankwright {

/// A rules file with its rules in the canonical spacing of `formatRules`; in TOML everything around the rules
/// stays, and so do rules whose strings have escapes. Errors: the first syntax error of a rule.
Result<std::string> formatRuleFile(std::string_view text, bool isToml);

} // namespace rankwright
