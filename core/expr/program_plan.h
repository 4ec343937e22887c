#pragma once

#include "core/expr/coded_cache.h"
#include "core/expr/graph.h"
#include "core/feature/schema.h"

#include <string>
#include <vector>

namespace rankwright {

/// What a compiled program consists of.
struct ProgramPlan {
  Graph graph;
  Schema outputs;
  std::vector<std::string> inputs;
  std::string source; ///< label of the rules' text
  mutable CodedCache coded = {};
};

} // namespace rankwright
