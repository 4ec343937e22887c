#pragma once

#include "core/expr/graph.h"

namespace rankwright {

/// The graph without the nodes that no output needs, in the same order.
Graph withoutUnused(Graph graph);

} // namespace rankwright
