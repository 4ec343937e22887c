#pragma once

#include "core/base/result.h"
#include "core/metrics/estimate.h"
#include "core/metrics/grouped_auc.h"
#include "core/runs/judged_rows.h"
#include "core/runs/model_metric.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// How outputs are judged. What is shown beside a figure says these.
struct JudgingOptions {
  UserWeight userWeight = UserWeight::Impressions; ///< of GAUC
  std::uint32_t ndcgDepth = 10;
  std::uint32_t bins = 20; ///< of ECE, with as many rows each
  ProbabilityKind probability = ProbabilityKind::Corrected;
  double alpha = 0.05; ///< intervals hold the truth with 1 − alpha

  friend bool operator==(const JudgingOptions&, const JudgingOptions&) = default;
};

/// How good one output is. A figure that the rows do not give is absent: AUC of rows of one label, NE where
/// all rows have one label. Where an AUC has no interval, as that of 1, it is [0, 1].
struct OutputMetrics {
  std::string output;
  std::uint64_t rows = 0;
  std::uint64_t positives = 0;
  std::uint32_t users = 0;
  double baseRate = 0;         ///< positives / rows
  std::optional<Estimate> auc; ///< with DeLong's interval on the logit scale, for which rows are independent
  std::optional<Estimate> groupedAuc; ///< with the interval of its spread over users
  std::uint32_t groupedUsers = 0;     ///< with rows of both labels; the others have no AUC
  double logLoss = 0;                 ///< in nats
  std::uint64_t clippedRows = 0;      ///< of the log loss, whose probability was 0 or 1
  std::optional<double> normalizedEntropy;
  std::optional<Estimate> calibrationRatio; ///< Σp / Σy, with the delta method's interval over users
  double calibrationError = 0;              ///< ECE
  std::optional<double> averagePrecision;   ///< area under precision over recall, by steps
  std::optional<Estimate> ndcg; ///< binary, mean over users with a positive row, with Student's interval
  std::uint32_t ndcgUsers = 0;

  friend bool operator==(const OutputMetrics&, const OutputMetrics&) = default;
};

/// Nothing for a figure that is absent.
std::optional<double> valueOf(const OutputMetrics& metrics, ModelMetric metric);

/// Its interval, of the metrics that have one.
std::optional<Estimate> intervalOf(const OutputMetrics& metrics, ModelMetric metric);

/// The name of the output is left to the caller. Errors: InvalidArgument for no rows, a depth or a number of
/// bins of 0, or an alpha outside (0, 1).
Result<OutputMetrics> outputMetrics(const JudgedRows& rows, const JudgingOptions& options = {});

/// Of every output that rows can judge; those without rows are left out. Errors: as above; Cancelled.
Result<std::vector<OutputMetrics>> evaluateOutputs(const Predictions& predictions,
                                                   const JudgingOptions& options = {},
                                                   const JobControl& job = {});

} // namespace rankwright
