#pragma once

#include "core/feature/packed_unsigned.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>

namespace rankwright {

/// Codes of strings in a dictionary, as narrow as the dictionary's size allows. A code that the dictionary
/// does not have, which only a damaged file brings, reads as its last one. Immutable; copies share the
/// memory.
class PackedCodes {
public:
  PackedCodes() = default;

  /// `limit` is the size of the dictionary, at least 1 unless there is no code. With `inRange` somebody has
  /// checked that all codes are below it.
  PackedCodes(PackedUnsigned codes, std::uint32_t limit, bool inRange)
      : codes_(std::move(codes)), last_(limit == 0 ? 0 : limit - 1), inRange_(inRange) {}

  std::uint64_t size() const { return codes_.size(); }

  std::uint32_t operator[](std::uint64_t i) const {
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(codes_[i], last_));
  }

  /// Writes `count` codes from `first` on to `out`.
  void decode(std::uint64_t first, std::uint64_t count, std::uint32_t* out) const;

  /// All codes where they lie, when they have 32 bits and were checked; empty otherwise.
  std::span<const std::uint32_t> plain() const {
    if (!inRange_ || codes_.width() != sizeof(std::uint32_t)) return {};
    return {codes_.as<std::uint32_t>(), codes_.size()};
  }

  const PackedUnsigned& stored() const { return codes_; }

private:
  PackedUnsigned codes_;
  std::uint32_t last_ = 0;
  bool inRange_ = true;
};

} // namespace rankwright
