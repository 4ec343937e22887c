#pragma once

#include "core/experiment/experiment_analysis.h"
#include "core/experiment/novelty_slope.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// What a point of an effect over time is of.
enum class TimeBasis : std::uint8_t {
  Cumulative,     ///< all days up to and with this one; each user counts once
  Daily,          ///< the events of the day; a user counts on each day that shows them anything
  DaysSinceFirst, ///< the events of so many days after a user's first exposure
};

/// The effect of one day, or up to it.
struct EffectPoint {
  std::int64_t day = 0; ///< days since 1970-01-01 in the log's zone; since the first exposure for that basis
  std::uint64_t controlUsers = 0;
  std::uint64_t treatedUsers = 0;
  std::optional<MetricEffect> effect = {};
  std::string undefined = {}; ///< why there is no effect
  double smallestP = 1;       ///< of always-valid ones, of this and all earlier points; of cumulative alone
};

struct EffectOverTime {
  TimeBasis basis = TimeBasis::Cumulative;
  std::string metric = {};
  std::string variant = {};
  std::vector<EffectPoint> points = {};     ///< by day; days without users are left out
  std::optional<NoveltySlope> novelty = {}; ///< over points that have an effect; not of cumulative ones
  std::string noveltyUndefined = {};        ///< why there is none
};

/// How the effect of an arm on a metric came about. A look back adjusts points as it does the whole.
/// Retention is cumulative by cohorts: up to a day count those users of the scope whose days of retention had
/// passed by then; it has no other basis. Errors: NotFound for a metric or variant that the definition or the
/// log does not have; InvalidArgument for a basis that the metric does not have, and for a metric that was
/// given from outside, which has no days; Io, Cancelled.
Result<EffectOverTime> effectOverTime(const ExperimentDefinition& definition, EventStore& store,
                                      const AnalysisScope& scope, const std::string& metric,
                                      const std::string& variant, TimeBasis basis,
                                      const JobControl& job = {});

} // namespace rankwright
