#pragma once

#include "core/base/id.h"
#include "core/pipeline/part_differences.h"
#include "core/pipeline/trace.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

class Pipeline;

/// The stage at which an item left a request, in the order of the stages.
enum class Stage : std::uint8_t {
  Recall,     ///< no channel proposed it
  Filter,     ///< a channel found it, and the request excludes it
  Merge,      ///< channels proposed it, behind the place where merging stopped
  Rank,       ///< it was a candidate, and others scored higher
  Constraint, ///< it would have been in the list, and a constraint moved it out
  Listed,     ///< it is in the list
};

std::string_view describe(Stage stage);

/// A posting list in which the item stands, although the channel did not get to it.
struct NearMiss {
  std::uint32_t channel = 0; ///< position in Trace::channels
  std::string key;
  std::uint32_t postingPosition = 0; ///< from 0
  std::uint32_t postings = 0;        ///< length of the list
};

/// Why an item is not in a list, or where it stands in it.
struct WhyNot {
  ItemId item;
  Stage stage = Stage::Recall;
  std::string explanation;                      ///< one sentence with the figures that decided
  std::vector<NearMiss> nearMisses;             ///< under keys of the request; filled for Stage::Recall
  std::vector<PartDifference> differences = {}; ///< to the last item of the list, filled for Stage::Rank
  /// Under keys that the request does not have and that would have led a channel to the item; the first of
  /// each channel, filled for Stage::Recall.
  std::vector<NearMiss> otherKeys = {};
};

/// Reads the answer from a request's trace; `pipeline` is the one that wrote it.
WhyNot explainAbsence(const Trace& trace, const Pipeline& pipeline, ItemId item);

} // namespace rankwright
