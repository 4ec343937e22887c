#pragma once

#include <cstdint>

namespace rankwright {

/// The stages that Rankwright's own pipeline has, at their positions in a stage log.
enum class PipelineStage : std::uint32_t {
  Pool,     ///< an item there was
  Found,    ///< a channel met it
  Recalled, ///< and proposed it: neither the request nor the channel's filter excludes it
  Merged,   ///< it is one of the candidates
  Ranked,   ///< its score puts it within the places asked for, or constraints put it into the list
  Listed,   ///< constraints left it in the list
};

constexpr std::uint32_t positionOf(PipelineStage stage) {
  return static_cast<std::uint32_t>(stage);
}

/// In a log of a simulation, the stage of the items that users took from the list.
inline constexpr std::uint32_t kTakenStage = positionOf(PipelineStage::Listed) + 1;

} // namespace rankwright
