#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace rankwright {

/// Which requests of a stage log count; an empty text and what is not given let all pass.
struct FunnelFilter {
  std::string scene = {};
  std::string pipeline = {};
  std::string configuration = {};         ///< its hash, or how the hash begins
  std::string user = {};                  ///< key
  std::optional<std::int64_t> since = {}; ///< seconds since 1970, inclusive; requests without a time fail
  std::optional<std::int64_t> until = {}; ///< exclusive
  bool withTaken = false;                 ///< only requests of which it is known what the user took

  friend bool operator==(const FunnelFilter&, const FunnelFilter&) = default;
};

} // namespace rankwright
