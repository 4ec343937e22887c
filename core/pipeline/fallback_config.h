#pragma once

#include "core/base/result.h"
#include "core/base/toml_table.h"

#include <cstdint>

namespace rankwright {

/// What `[fallback]` says: how many lists are kept for the time when a source fails.
struct FallbackConfig {
  std::uint32_t lists = 0; ///< of different users and scenes; 0: none are kept

  friend bool operator==(const FallbackConfig&, const FallbackConfig&) = default;
};

/// Reads the key `lists`. Errors: those of the table, with the place.
inline Result<FallbackConfig> readFallback(const TomlTable& table) {
  constexpr std::uint32_t kMostLists = 10'000'000;
  RW_CHECK(table.allowOnly({"lists"}));
  FallbackConfig fallback;
  RW_ASSIGN(fallback.lists, table.countOr("lists", 10'000, 0, kMostLists));
  return fallback;
}

} // namespace rankwright
