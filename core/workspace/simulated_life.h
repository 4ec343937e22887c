#pragma once

#include "core/base/id.h"
#include "core/events/event_kind.h"
#include "core/events/measure.h"
#include "core/simulate/response.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace rankwright {

/// A list that somebody was shown; its events name it by its position.
struct SimulatedList {
  std::uint16_t day = 0;
  std::uint16_t visit = 0;
  StoreDomain domain = StoreDomain::Home;
  bool byPipeline = false;
};

/// Something that happened, as the log will have it.
struct SimulatedEvent {
  EventKind kind = EventKind::Exposure;
  bool inExperiment = false; ///< else of the warm-up
  bool cached = false;
  std::uint32_t list = 0; ///< position in `SimulatedLife::lists`
  ItemId item;
  std::int64_t time = 0; ///< milliseconds since 1970, UTC
  std::int32_t slot = -1;
  std::optional<float> score = {};
  std::optional<double> propensity = {};
  std::int64_t amount = 0; ///< millionths
};

/// What somebody did in one arm.
struct SimulatedLife {
  std::vector<SimulatedList> lists;
  std::vector<SimulatedEvent> events;
};

/// Milliseconds since 1970, UTC, [begin, end).
struct TimeSpan {
  std::int64_t begin = 0;
  std::int64_t end = 0;

  bool contains(std::int64_t time) const { return time >= begin && time < end; }
};

/// Expected sums of one person in one arm, within a time: of each exposure the probabilities of what comes of
/// it, given what happened before, instead of what then happened. Their mean over people is that of the sums,
/// and they scatter less. Whether anything happened at all is told as it did: the chances of a first time add
/// up to the same share, but what they scatter differs more between arms than the outcomes do, which have
/// their random numbers in common.
class ExpectedSums {
public:
  explicit ExpectedSums(TimeSpan time) : time_(time) {}

  void addExposure(std::int64_t time, bool cached);

  /// What comes of an exposure at `shown`.
  void addResponse(std::int64_t shown, const ResponseChances& chances, const Response& response, bool priced);

  bool shownAnything() const { return any(Measure::Exposures) || any(Measure::Cached); }

  /// Expected sum of a measure; amounts in units.
  double sum(Measure measure) const { return sums_[static_cast<std::size_t>(measure)]; }

  /// Whether any of it happened.
  bool any(Measure measure) const { return happened_[static_cast<std::size_t>(measure)]; }

private:
  void add(Measure measure, std::int64_t time, double probability, bool happened, double value = 1);

  TimeSpan time_;
  std::array<double, kMeasureCount> sums_ = {};
  std::array<bool, kMeasureCount> happened_ = {};
};

} // namespace rankwright
