#pragma once

#include "core/events/event_kind.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace rankwright {

/// Logs keep amounts and outside metrics as whole numbers of millionths, so that sums are exact and do not
/// hang on the order in which they are added up.
inline constexpr std::int64_t kMillionths = 1'000'000;

/// Larger amounts are refused: sums of many of them would leave 64 bits.
inline constexpr std::int64_t kLargestAmount = 1'000'000'000 * kMillionths;

/// In which variant of an experiment a user is.
struct Assignment {
  std::string_view experiment;
  std::string_view variant;
};

/// The circumstances of an event by which analyses tell users and events apart.
struct EventCircumstances {
  std::span<const Assignment> assignments; ///< in any order, each experiment once
  /// A value for each dimension of the log, in its order; "" where it is not known.
  std::span<const std::string_view> dimensions;
};

/// One event as it is added to a log. Texts belong to the caller.
struct LoggedEvent {
  EventKind kind = EventKind::Exposure;
  std::string_view request; ///< the name (trace id) of the request that showed the item; "" when not known
  std::string_view user;    ///< may be "" for an event of a request that the log knows
  std::string_view item;
  std::int64_t time = 0; ///< milliseconds since 1970, UTC
  EventCircumstances circumstances;

  // Of exposures alone.
  std::int64_t slot = -1; ///< from the top of the list; -1 when not known
  bool cached = false;    ///< the list came from a cache, without a request at that time
  std::string_view model;
  std::string_view configuration; ///< version or hash
  std::optional<double> score;    ///< that the list was sorted by
  std::optional<double> clickProbability;
  std::optional<double> installProbability;
  std::optional<double> propensity; ///< probability of this item in this slot, where that was drawn

  std::int64_t amount = 0; ///< of payments, in millionths of the log's currency
};

/// A value of a metric that somebody else has worked out for a user.
struct GivenMetric {
  std::string_view experiment;
  std::string_view variant;
  std::string_view user;
  std::string_view metric;
  std::int64_t value = 0; ///< in millionths
};

/// What became of an event that was to be added.
enum class AppendOutcome : std::uint8_t {
  Added,
  Duplicate, ///< the log has it already
};

} // namespace rankwright
