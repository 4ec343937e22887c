#pragma once

#include "core/expr/graph.h"

namespace rankwright {

/// The value of a call whose operands are all constants, for one row. The call must be one.
Vector valueOfConstantCall(const Graph& graph, const Node& call);

/// Makes the call a constant when its operands are and its function is pure: what hangs on the request's
/// clock is left to the request.
void foldConstant(const Graph& graph, Node& node);

} // namespace rankwright
