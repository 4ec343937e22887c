#pragma once

#include "core/funnel/logged_request.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Which channels proposed a candidate and where, as two columns of a stage log: a bit for each channel, and
/// the ranks in the order of the bits, separated by spaces.
struct PackedRanks {
  std::uint64_t channels = 0; ///< bit c: channel c
  std::string ranks;          ///< e.g. "3 17"

  friend bool operator==(const PackedRanks&, const PackedRanks&) = default;
};

/// `bits[c]` is the bit of the request's channel c. Of two ranks with the same bit the first counts.
PackedRanks packRanks(std::span<const LoggedRank> ranks, std::span<const std::uint32_t> bits);

/// The ranks, lowest bit first; nothing when the text does not have one number for each bit.
std::optional<std::vector<std::uint32_t>> unpackRanks(std::uint64_t channels, std::string_view ranks);

/// The best of them without unpacking; nothing when there is none, or the text is no list of numbers.
std::optional<std::uint32_t> bestRank(std::string_view ranks);

} // namespace rankwright
