#pragma once

#include <cstdint>
#include <optional>

namespace rankwright {

/// What one pass over the training rows achieved.
struct EpochMetrics {
  std::uint32_t epoch = 0;                          ///< counts from 1
  double trainLoss = 0;                             ///< mean log loss in nats, each batch before its step
  std::optional<double> heldOutLoss = std::nullopt; ///< log loss in nats after the epoch
  std::optional<double> heldOutAuc = std::nullopt;  ///< nothing when the held-out rows lack a label

  friend bool operator==(const EpochMetrics&, const EpochMetrics&) = default;
};

} // namespace rankwright
