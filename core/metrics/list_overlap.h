#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace rankwright {

/// Two ranked lists of distinct entries, laid side by side. Places count from 0, the top.
struct AlignedLists {
  /// For each place of the list: the place of its entry in the other list; nothing when it is not in there.
  /// No place stands twice, and each is below `otherLength`.
  std::span<const std::optional<std::uint32_t>> otherPlaces;
  std::size_t otherLength = 0;
};

/// How many entries stand in both lists.
std::size_t sharedCount(const AlignedLists& lists);

/// The entries of both lists over those of either: 1 for the same entries in any order, 0 for none in common.
/// (Jaccard 1912.) Nothing when both lists are empty.
std::optional<double> jaccardIndex(const AlignedLists& lists);

/// Rank-biased overlap, extrapolated to lists without end: the expected share of common entries at the depth
/// where a reader stops who goes on from each place to the next with probability `p`, 0 < p < 1. In [0, 1]; 1
/// for equal lists, 0 for none in common; lists may differ in length. With p = 0.9 the first ten places carry
/// 86 % of the weight. (Webber, Moffat and Zobel 2010, "A similarity measure for indefinite rankings",
/// equation 32.) Nothing when both lists are empty.
std::optional<double> rankBiasedOverlap(const AlignedLists& lists, double p);

/// Kendall's tau of the order of the entries that both lists hold: pairs in the same order minus pairs in the
/// opposite order, over all pairs. In [−1, 1]. (Kendall 1938.) Nothing with fewer than two such entries.
std::optional<double> kendallTau(const AlignedLists& lists);

} // namespace rankwright
