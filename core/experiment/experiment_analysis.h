#pragma once

#include "core/base/job_control.h"
#include "core/events/event_store.h"
#include "core/experiment/analysis_scope.h"
#include "core/experiment/bayesian.h"
#include "core/experiment/effect_test.h"
#include "core/experiment/experiment_definition.h"
#include "core/experiment/sample_ratio.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// Users of an arm.
struct ArmUsers {
  std::string variant;
  std::uint64_t users = 0;
};

/// A metric of one arm against the control. Effects are arm − control, whichever is better.
struct MetricEffect {
  double control = 0; ///< value of the metric
  double treated = 0;
  std::uint64_t controlUsers = 0;
  std::uint64_t treatedUsers = 0;
  EffectTest absolute = {};
  std::optional<Interval> relative = {}; ///< Fieller's; nothing where the control cannot be told from 0
  double lift = 0;                       ///< treated / control − 1
  Interval alwaysValid = {};             ///< absolute; may be looked at as often as one likes
  double alwaysValidP = 1;               ///< at this look
  double adjustedP = 1;                  ///< among all metrics and arms of the experiment
  double chanceToWin = 0;                ///< that the arm is better, with a flat prior
  double lossOfShipping = 0;             ///< expected, in the metric's unit, when the arm is shipped
  double lossOfKeeping = 0;
  std::optional<double> varianceReduction = {}; ///< of a metric that looks back
  std::optional<double> guardrailP = {};        ///< that it is not worse than the margin; one-sided
  double detectableLift = 0;                    ///< relative, that so many users find with a power of 80 %
  std::optional<double> cap = {};               ///< at which users' sums were cut, in the metric's unit
};

/// One metric and arm: an effect, or why there is none.
struct AnalysedMetric {
  std::string metric;
  std::string variant;
  std::optional<MetricEffect> effect = {};
  std::string undefined = {}; ///< why not
};

/// What an experiment shows so far.
struct ExperimentReport {
  std::vector<ArmUsers> arms; ///< in the order of the definition
  std::optional<SampleRatioTest> split = {};
  std::string splitUndefined = {};        ///< why there is no test of the split
  std::uint64_t usersOfSeveral = 0;       ///< in several variants: left out
  std::vector<std::string> otherVariants; ///< of the log, that the definition does not have
  std::vector<AnalysedMetric> metrics;    ///< by metric, then by arm
};

/// The same of a part of the log: other days, only some values of dimensions.
Result<ExperimentReport> analyseExperiment(const ExperimentDefinition& definition, EventStore& store,
                                           const AnalysisScope& scope, const JobControl& job = {});

/// Analyses an experiment by sufficient statistics of users. A metric that is not defined for the data says
/// why, and the others are given. Errors: those of the store: NotFound for an experiment or metric that the
/// log does not have; Io, Cancelled.
Result<ExperimentReport> analyseExperiment(const ExperimentDefinition& definition, EventStore& store,
                                           const JobControl& job = {});

} // namespace rankwright
