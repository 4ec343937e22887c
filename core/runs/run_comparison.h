#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/metrics/delong.h"
#include "core/metrics/estimate.h"
#include "core/runs/output_metrics.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

struct ComparisonOptions {
  JudgingOptions judging;
  std::uint32_t replicates = 1000; ///< of the bootstrap, at least 2
  std::uint64_t seed = 1;
};

/// One metric of two models over the same rows.
struct MetricDifference {
  ModelMetric metric = ModelMetric::Auc;
  double a = 0;
  double b = 0;
  Estimate difference; ///< b − a, with the percentile interval of the user bootstrap
  double standardError = 0;
  double p = 1; ///< two-sided: 2 · min of the shares of replicates on either side of 0, those at 0 on both
  std::uint32_t replicates = 0; ///< that gave the metric
};

/// One output of two models.
struct OutputComparison {
  std::string output;
  std::uint64_t rows = 0;
  std::uint64_t positives = 0;
  std::uint32_t users = 0;
  std::vector<MetricDifference> metrics; ///< those that the rows give, in the order of `modelMetrics()`
  /// DeLong's test of the AUCs, a − b, for which rows are independent: too sure where users have many.
  std::optional<DelongTest> delong;
};

/// Differences b − a of every metric of the outputs that both have. Users are drawn, with all their rows, by
/// Poisson weights of mean 1 (Chamandy et al. 2012), the same for both models. The bins of ECE stay those of
/// all rows. The same seed gives the same figures. Stage "comparing" in replicates. Errors: Conflict for
/// predictions of other rows or without a common output; InvalidArgument as `outputMetrics` and for fewer
/// than 2 replicates; Cancelled.
Result<std::vector<OutputComparison>> compareOutputs(const Predictions& a, const Predictions& b,
                                                     const ComparisonOptions& options = {},
                                                     const JobControl& job = {});

/// Whether two models were judged on the same rows: those of the same users, with the same values of the
/// labels that both know. Errors: Conflict, which says how they differ.
Status checkSameRows(const Predictions& a, const Predictions& b);
Status checkSameRows(const JudgedRows& a, const JudgedRows& b);

} // namespace rankwright
