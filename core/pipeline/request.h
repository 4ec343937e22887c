#pragma once

#include "core/base/id.h"
#include "core/feature/value_json.h"

#include <cstdint>
#include <vector>

namespace rankwright {

/// What is asked of a pipeline: a list for a user in a context.
struct Request {
  UserId user;
  std::vector<NamedValue> context; ///< context features by name; what is not given is missing
  std::uint32_t count = 0;         ///< slots wanted; 0: as many as the pipeline's configuration says
};

} // namespace rankwright
