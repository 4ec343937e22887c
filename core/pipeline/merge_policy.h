#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace rankwright {

/// In which order the proposals of several channels become one list. Each keeps the order within a channel
/// and takes an item once.
enum class MergePolicy : std::uint8_t {
  /// In each round every channel, in the configured order, offers its next item. An item that is in the list
  /// already uses the channel's turn up: `[A,B,C] [B,D] [A,E]` → `A B D E C`.
  RoundRobin,
  /// The same, but a channel goes on to its next item that is not in the list yet: → `A B E C D`.
  NextUnseen,
  /// Round robin in which a channel has `MergeShare::turns` turns a round.
  Weighted,
  /// All of the first channel, then all of the second, and so on.
  Priority,
  /// The channel whose next item is the most promising by its `Calibration` goes first.
  Calibrated,
};

/// The name in `pipeline.toml`, e.g. "round_robin".
std::string_view nameOf(MergePolicy policy);
std::optional<MergePolicy> parseMergePolicy(std::string_view name);

/// What the weights of a channel's index mean, so that those of different channels can be compared: an item
/// of weight w is worth σ(slope · w + intercept), e.g. the chance that it is installed.
struct Calibration {
  float slope = 1; ///< not negative: a heavier posting is never worth less
  float intercept = 0;

  /// What orders items of different channels; σ of it is the worth.
  float logitOf(float weight) const { return slope * weight + intercept; }

  friend bool operator==(const Calibration&, const Calibration&) = default;
};

/// A channel's part in the merge.
struct MergeShare {
  std::uint32_t turns = 1;          ///< a round, for MergePolicy::Weighted
  std::uint32_t quota = UINT32_MAX; ///< items that the list takes from the channel at most, under any policy
  Calibration calibration = {};     ///< for MergePolicy::Calibrated

  friend bool operator==(const MergeShare&, const MergeShare&) = default;
};

} // namespace rankwright
