#pragma once

#include "core/experiment/experiment_analysis.h"
#include "core/metrics/qini.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rankwright {

struct UpliftOptions {
  std::uint32_t folds = 5;        ///< nobody is judged by a model that was trained on them
  double ridge = 1;               ///< penalty of standardised features' squares, in rows
  std::uint32_t bootstraps = 200; ///< of the interval of the normalised Qini
  std::uint64_t seed = 1;
  std::size_t valuesOfDimension = 20; ///< the most frequent ones are features
  std::size_t curvePoints = 200;      ///< about so many are told
};

/// A tenth of the users by predicted uplift.
struct UpliftDecile {
  std::uint64_t controlUsers = 0;
  std::uint64_t treatedUsers = 0;
  double predicted = 0;   ///< mean
  double realised = 0;    ///< difference of the arms' shares
  Interval interval = {}; ///< Newcombe's, of the realised one
};

/// Who gains by the treatment?
struct UpliftReport {
  std::string metric = {}; ///< of which the outcome is whether a user has any
  std::string variant = {};
  std::uint64_t controlUsers = 0;
  std::uint64_t treatedUsers = 0;
  std::vector<std::string> features = {}; ///< "before: clicks", "country = DE"
  std::vector<double> weights = {};       ///< of each feature in the predicted uplift, a standard deviation
  double averageEffect = 0;
  std::vector<UpliftPoint> curve = {}; ///< Qini and uplift by users, highest prediction first
  UpliftArea qini = {};
  UpliftArea uplift = {};
  Interval normalisedQini = {};           ///< by bootstrap over users, 1 − alpha
  std::vector<UpliftDecile> deciles = {}; ///< highest predictions first
};

/// A T-learner (Künzel et al. 2019): a ridge regression of the outcome for each arm on what is known of
/// users: their measures of the days before the experiment, and the values of dimensions that showed them
/// anything on their first day. Cross-fitted: users are ordered by where they stand among those of their
/// fold. Errors: NotFound for a metric or variant that is not there; InvalidArgument for a metric given from
/// outside, an arm with fewer than ten users a fold, an outcome that does not vary, or options out of range;
/// Io, Cancelled.
Result<UpliftReport> upliftReport(const ExperimentDefinition& definition, EventStore& store,
                                  const AnalysisScope& scope, const std::string& metric,
                                  const std::string& variant, const UpliftOptions& options,
                                  const JobControl& job = {});

} // namespace rankwright
