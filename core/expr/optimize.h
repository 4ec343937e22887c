#pragma once

#include "core/expr/graph.h"

namespace rankwright {

/// The graph whose outputs have the same bits and cost less: constants are computed, equal nodes are one,
/// calls are simplified, and what no output needs is gone. Nodes remember where they came from.
Graph optimize(Graph graph);

} // namespace rankwright
