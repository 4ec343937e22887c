#pragma once

#include "core/metrics/beta_prior.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rankwright {

/// How often an item was shown at a place, and what came of it.
struct PlaceCounts {
  std::uint32_t place = 0;
  std::uint32_t item = 0;
  double exposures = 0;
  double clicks = 0;
  double installs = 0;
};

/// Places of one kind of list, the top first, [first, first + count).
struct PlaceGroup {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// The examination of a place relative to the top of its lists, and the variance of that.
struct PlaceWeight {
  double weight = 1;
  double variance = 0;
};

/// How readily users look at a slot, from 0, when nobody measured it: 1 / log₂(slot + 2), the discount of
/// Järvelin and Kekäläinen (2002).
double defaultExamination(std::uint32_t slot);

/// What a position-based model says of a log.
struct PositionFit {
  std::vector<PlaceWeight> places;       ///< [places]
  std::vector<HitRate> clicks, installs; ///< [items], of exposures at the top of the group that was asked for
  std::vector<HitRate> groupClicks, groupInstalls; ///< those of them that are of the group itself
  /// Relative variance of an item's level in a group around its level in all: by moments,
  /// Σ ((O − E)² − E) / Σ E² over items and groups, as of a negative binomial; 0 for one group.
  double groupSpread = 0;
};

/// Clicks as examination of the place times attraction of the item (Richardson, Dominowska and Ragno 2007),
/// E[clicks of item i at place p] = exposures · θ_p · α_i, both by the greatest likelihood of Poisson counts,
/// which is found by turns: θ_p = Σ clicks at p / Σ exposures · α, and α_i in the same way. It tells the two
/// apart where items stood at several places. Few clicks at a place draw θ_p to `defaultExamination` as 20
/// clicks of it would. Groups are kinds of lists with a level of their own; in the answer θ is 1 at the top
/// of `group`, to which the items' trials belong. `known` has the θ of places that an experiment told,
/// relative to the top; empty: none.
PositionFit fitPositions(std::span<const PlaceCounts> counts, std::span<const PlaceGroup> groups,
                         std::size_t group, std::uint32_t itemCount,
                         std::span<const std::optional<PlaceWeight>> known = {});

} // namespace rankwright
