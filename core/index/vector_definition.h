#pragma once

#include "core/base/result.h"
#include "core/index/vector_index_builder.h"

#include <string>

namespace rankwright {

class TomlTable;

/// One `[[index]]` of kind "vector" in `indexes.toml`.
struct VectorDefinition {
  std::string name;
  std::string feature; ///< of the items, a list of float32; empty with `model`
  std::string model;   ///< folder of the model below the workspace's models; empty with `feature`
  VectorIndexOptions options;
};

/// Reads the table of one index. Errors: Parse, NotFound, Type, InvalidArgument, all with the place.
Result<VectorDefinition> readVectorDefinition(const TomlTable& table);

} // namespace rankwright
