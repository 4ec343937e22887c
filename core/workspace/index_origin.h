#pragma once

#include "core/base/result.h"
#include "core/index/index_definition.h"
#include "core/workspace/workspace.h"

#include <map>
#include <string>

namespace rankwright {

/// What made the keys of an index, as `indexes.toml` says.
struct IndexOrigin {
  IndexKind kind = IndexKind::Popularity;
  std::string rule;   ///< the rule that gives an item's keys; "" when none does
  std::string source; ///< the columns joined into a key, e.g. "country, daytime"; the file; or ""
  bool hasPositions = false;
};

IndexOrigin originOf(const IndexDefinition& definition);

/// The origins of the workspace's indexes by name. Reads `indexes.toml` as it is now; an index that it no
/// longer defines is left out. Errors: those of `loadIndexesToml`.
Result<std::map<std::string, IndexOrigin>> indexOrigins(const Workspace& workspace);

} // namespace rankwright
