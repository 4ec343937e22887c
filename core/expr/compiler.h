#pragma once

#include "core/base/result.h"
#include "core/expr/graph.h"
#include "core/expr/syntax.h"
#include "core/feature/schema.h"

#include <span>
#include <string>

namespace rankwright {

/// Makes the typed graph of what `outputs` need: names are resolved, types checked and conversions put in.
/// Nothing is optimised yet. Errors: NotFound for an unknown name or function, Type for operands that do not
/// fit; both with the span.
Result<Graph> compileGraph(const RuleSyntax& syntax, std::span<const std::string> outputs,
                           const Schema& inputs);

} // namespace rankwright
