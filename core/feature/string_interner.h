#pragma once

#include "core/base/arena.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace rankwright {

/// Numbers distinct strings in the order in which they first come. The strings live in an arena, without an
/// allocation each.
class StringInterner {
public:
  /// The number of the string, a new one when it was not there.
  std::uint32_t codeOf(std::string_view text);

  /// The number of the string, or nothing.
  std::optional<std::uint32_t> find(std::string_view text) const;

  std::uint32_t size() const { return static_cast<std::uint32_t>(strings_.size()); }
  std::string_view at(std::uint32_t code) const { return strings_[code]; }
  const std::vector<std::string_view>& strings() const { return strings_; }
  const Arena& arena() const { return arena_; }

private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t code = kFree;
  };
  static constexpr std::uint32_t kFree = ~std::uint32_t{0};

  std::size_t placeOf(std::uint32_t hash, std::string_view text) const;
  void grow();

  Arena arena_;
  std::vector<std::string_view> strings_; ///< by code
  std::vector<Slot> slots_;               ///< open addressing; a power of two of them
};

} // namespace rankwright
