#pragma once

#include "core/experiment/experiment_analysis.h"
#include "core/experiment/segments.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// So many values of a dimension are told apart, those with the most users; others are gathered under
/// `kOtherValues` (GrowthBook's default).
inline constexpr std::size_t kSegmentValues = 20;

/// The effect on the users of one segment. `adjustedP` is among the segments.
struct SegmentEffect {
  std::vector<std::string> values = {}; ///< of the dimensions, in their order
  std::uint64_t controlUsers = 0;
  std::uint64_t treatedUsers = 0;
  std::optional<MetricEffect> effect = {};
  std::string undefined = {}; ///< why there is no effect
};

/// Does the whole say something else than its parts? (Simpson's paradox; Crook et al. 2009.) Of segments that
/// have an effect.
struct SegmentCheck {
  double pooled = 0;     ///< effect on all users together
  double stratified = 0; ///< Σ w_s d_s with w_s the segment's share of the users
  double stratifiedError = 0;
  bool reversal = false;          ///< the pooled sign is none of the segments'
  ChiSquaredTest allocation = {}; ///< that the split is the same in all segments

  bool warns(double threshold = kSampleRatioAlarm) const { return reversal || allocation.p < threshold; }
};

struct EffectBySegment {
  std::vector<std::string> dimensions = {};
  std::string metric = {};
  std::string variant = {};
  AnalysedMetric all = {};                  ///< of all users of the scope
  std::vector<SegmentEffect> segments = {}; ///< by values
  std::optional<SegmentCheck> check = {};
  std::string checkUndefined = {};
  std::optional<Heterogeneity> heterogeneity = {}; ///< Cochran's Q and I² of the segments' effects
  std::string heterogeneityUndefined = {};
};

/// The effect of an arm on a metric by the values of dimensions, several at once. A user counts in each
/// segment whose values showed them anything: where these are of circumstances, such as scenes, segments
/// share users, and the checks treat them as apart. Errors: NotFound for a metric, variant or dimension that
/// is not there; InvalidArgument for no dimensions, or a metric that was given from outside; Io, Cancelled.
Result<EffectBySegment> effectBySegment(const ExperimentDefinition& definition, EventStore& store,
                                        const AnalysisScope& scope, const std::string& metric,
                                        const std::string& variant,
                                        const std::vector<std::string>& dimensions,
                                        const JobControl& job = {});

} // namespace rankwright
