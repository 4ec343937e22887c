#pragma once

#include "core/experiment/proportions.h"

#include <functional>
#include <span>
#include <vector>

namespace rankwright {

enum class Side : std::uint8_t { A, B };

/// An item of an interleaved list and the ranker whose it is: a click on it is that one's.
struct DraftedItem {
  std::uint32_t item = 0;
  Side side = Side::A;
};

/// Team draft (Radlinski, Kurup and Joachims 2008): each round a coin says who picks first, and each side
/// adds its best item that is not in the list yet. `coin` gives true where A picks first. At most `length`
/// items; when a side has none left the other goes on.
std::vector<DraftedItem> teamDraft(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b,
                                   std::size_t length, const std::function<bool()>& coin);

/// What the lists that users clicked say of the two rankers.
struct InterleavingResult {
  double delta = 0;          ///< (wins of A + ties / 2) / n − 1/2 (Chapelle et al. 2012)
  double winShare = 0;       ///< of A among lists that are no tie
  Interval winInterval = {}; ///< Wilson's
  double p = 1;              ///< exact sign test without ties
};

/// Errors: InvalidArgument when no list has a winner.
Result<InterleavingResult> interleavingResult(std::uint64_t winsA, std::uint64_t winsB, std::uint64_t ties,
                                              double alpha = 0.05);

} // namespace rankwright
