#pragma once

#include "core/base/result.h"
#include "core/expr/program.h"
#include "core/expr/rule_set.h"
#include "core/feature/schema.h"

#include <optional>
#include <string_view>

namespace rankwright {

/// Compiles an expression of a configuration, which may name rules and the features `inputs`. Its value is
/// the only output. Errors: Parse, NotFound and Type, at `place`, with `what` (e.g. "the filter of channel
/// 'x'") before the message.
Result<Program> compileExpression(std::string_view expression, const RuleSet& rules, const Schema& inputs,
                                  std::string_view what, const std::optional<SourceSpan>& place);

} // namespace rankwright
