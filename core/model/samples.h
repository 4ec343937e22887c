#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/interaction.h"
#include "core/model/model_card.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rankwright {

/// Rows to train or judge on: who, what, in which context, and whether it was an interaction.
struct Samples {
  std::vector<std::uint32_t> users;
  std::vector<std::uint32_t> items;
  std::vector<std::uint32_t> contexts;
  std::vector<std::uint8_t> labels; ///< 1 for an interaction, 0 for a row drawn as a negative

  std::uint32_t size() const { return static_cast<std::uint32_t>(labels.size()); }
};

/// Samples in two parts; a negative is in the part of its positive.
struct SampleSplit {
  Samples train;
  Samples heldOut;
  /// Negatives drawn for each that could have been; nothing when some were likelier than others.
  std::optional<double> negativeRate = {};
};

/// How samples are drawn.
struct SampleOptions {
  std::uint32_t negatives = 2; ///< for each positive
  double negativePower = 0;    ///< α: an item is drawn with weight (its users + 1)^α; 0 is uniform
  bool distinctPairs = false;  ///< one positive for each user and item instead of one for each interaction
  double heldOut = 0.1;        ///< share of the positives
  std::uint64_t seed = 1;
};

/// One positive row for each interaction (its count does not matter) or, with `distinctPairs`, for each user
/// and item, in one of the contexts it was met in. Each is followed by `negatives` rows with the same user
/// and context and an item drawn, with repetition, among the items that the user has no interaction with in
/// either part; none for a user who used every item. Drawing popular items more often (Mikolov et al. 2013,
/// who use α = 3/4 for words) teaches a model what tells an item from the other popular ones instead of
/// popularity itself. Whether a positive is held out depends on a hash of the seed, user, item and context,
/// so repeated interactions stay together. The same input gives the same samples. Errors: InvalidArgument for
/// an item outside [0, itemCount) or more than 2³² − 1 rows; Cancelled.
Result<SampleSplit> drawSamples(std::span<const Interaction> interactions, std::uint32_t itemCount,
                                const SampleOptions& options, const JobControl& job);

SampleCounts countSamples(const SampleSplit& split);

} // namespace rankwright
