#pragma once

#include <cstdint>

namespace rankwright {

/// The stages of RecFlow's logs, at their positions in a stage log.
enum class RecFlowStage : std::uint32_t {
  Retrieved,
  Preranked,
  Coarse,
  Ranked,
  Reranked,
  Shown,
  Feedback,
};

constexpr std::uint32_t positionOf(RecFlowStage stage) {
  return static_cast<std::uint32_t>(stage);
}

} // namespace rankwright
