#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rankwright {

/// How lists spread over the items of a catalogue.
struct CatalogueCoverage {
  std::uint64_t recommendedItems = 0; ///< different ones
  double coverage = 0;                ///< their share of the catalogue
  double gini = 0;    ///< of places over all items: 0 for all alike, near 1 for one that takes all
  double entropy = 0; ///< of places over items, in nats (RecBole prints it over `recommendedItems`)
};

/// `places[item]`: how often the item stands in a list. Errors: InvalidArgument for no item or no place.
Result<CatalogueCoverage> catalogueCoverage(std::span<const std::uint64_t> places);

/// Intra-list diversity by category: the share of pairs of a list that are of different categories (Ziegler
/// et al. 2005). Nothing for fewer than two items.
std::optional<double> intraListDiversity(std::span<const std::uint32_t> categories);

/// Mean self-information −log2(share of users who know the item), in bits (Zhou et al. 2010). Errors:
/// InvalidArgument for no item, or for a share outside (0, 1].
Result<double> selfInformation(std::span<const double> popularity);

} // namespace rankwright
