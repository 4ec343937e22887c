#pragma once

#include "core/base/id.h"

#include <cstdint>
#include <optional>

namespace rankwright {

/// One user used (clicked, installed…) one item in one context, with ids resolved to rows.
struct Interaction {
  UserId user;
  ItemId item;
  std::uint32_t context = 0; ///< row of the table of distinct contexts
  std::optional<std::int64_t> time =
      {};          ///< seconds since the Unix epoch, UTC; nothing when the log has no times
  float count = 1; ///< how often, at least 1
};

} // namespace rankwright
