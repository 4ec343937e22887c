#include "core/runs/output_metrics.h"

#include "core/metrics/auc.h"
#include "core/metrics/calibration.h"
#include "core/metrics/delong.h"
#include "core/metrics/distributions.h"
#include "core/metrics/labels.h"
#include "core/metrics/log_loss.h"
#include "core/metrics/probability_fit.h"
#include "core/metrics/roc_curve.h"
#include "core/runs/user_figures.h"

#include <cmath>

namespace rankwright {

namespace {

Estimate between(double value, double halfWidth) {
  return {value, value - halfWidth, value + halfWidth};
}

double halfWidth(double standardError, double alpha) {
  return normalQuantile(1 - alpha / 2) * standardError;
}

/// Where the rows give no interval, the one that says nothing.
Estimate aucEstimate(const JudgedRows& rows, double value, double alpha) {
  const Estimate unknown{value, 0, 1};
  const auto placements = aucPlacements(rows.probabilities, rows.labels);
  if (!placements) return unknown;
  return aucLogitInterval(value, delongCovariance(*placements, *placements), alpha).value_or(unknown);
}

void addAuc(const JudgedRows& rows, double alpha, OutputMetrics& metrics) {
  if (const auto value = auc(rows.probabilities, rows.labels)) metrics.auc = aucEstimate(rows, *value, alpha);
}

Status addGroupedAuc(const JudgedRows& rows, const JudgingOptions& options, OutputMetrics& metrics) {
  RW_ASSIGN(const auto aucs, aucByUser(rows.probabilities, rows.labels, rows.users));
  metrics.groupedUsers = static_cast<std::uint32_t>(aucs.users.size());
  if (const auto mean = groupedAucWithError(aucs, options.userWeight))
    metrics.groupedAuc = between(mean->value, halfWidth(mean->standardError, options.alpha));
  else if (const auto value = groupedAuc(aucs, options.userWeight))
    metrics.groupedAuc = Estimate{*value, 0, 1};
  return {};
}

/// Mean square over n − 1 and n users of what each user's rows add to Σp − R Σy: the variance of the ratio R
/// times (mean Σy)².
double ratioError(std::span<const UserFigures> users, double ratio, double positives) {
  const auto count = static_cast<double>(users.size());
  if (count < 2) return 0;
  double squares = 0;
  for (const auto& user : users)
    squares += std::pow(user.probability - ratio * user.positives, 2);
  return std::sqrt(squares / (count - 1) * count) / positives;
}

void addCalibration(std::span<const UserFigures> users, double alpha, OutputMetrics& metrics) {
  double probability = 0;
  for (const auto& user : users)
    probability += user.probability;
  const auto positives = static_cast<double>(metrics.positives);
  if (positives == 0) return;
  const auto ratio = probability / positives;
  metrics.calibrationRatio = between(ratio, halfWidth(ratioError(users, ratio, positives), alpha));
}

void addNdcg(std::span<const UserFigures> users, double alpha, OutputMetrics& metrics) {
  double sum = 0;
  for (const auto& user : users) {
    metrics.ndcgUsers += user.ndcgWeight > 0 ? 1 : 0;
    sum += user.ndcg;
  }
  if (metrics.ndcgUsers == 0) return;
  const double count = metrics.ndcgUsers;
  const auto mean = sum / count;
  double squares = 0;
  for (const auto& user : users)
    squares += user.ndcgWeight * std::pow(user.ndcg - mean, 2);
  const auto error = count > 1 ? std::sqrt(squares / (count - 1) / count) : 0;
  metrics.ndcg = between(mean, count > 1 ? studentQuantile(1 - alpha / 2, count - 1) * error : 0);
}

Status addFit(const JudgedRows& rows, OutputMetrics& metrics) {
  RW_ASSIGN(const auto fit, probabilityFit(rows.probabilities, rows.labels, kLogLossClip));
  metrics.baseRate = fit.baseRate;
  metrics.logLoss = fit.logLoss;
  metrics.clippedRows = fit.clippedRows;
  if (fit.backgroundEntropy > 0) metrics.normalizedEntropy = fit.normalizedEntropy();
  return {};
}

Status addBinned(const JudgedRows& rows, std::uint32_t bins, OutputMetrics& metrics) {
  RW_ASSIGN(const auto calibration,
            calibrationBins(rows.probabilities, rows.labels, bins, BinRule::EqualMass));
  metrics.calibrationError = calibrationError(calibration).expected;
  if (metrics.positives == 0 || metrics.positives == metrics.rows) return {};
  RW_ASSIGN(const auto curve, rocCurve(rows.probabilities, rows.labels));
  metrics.averagePrecision = precisionRecallArea(curve).averagePrecision;
  return {};
}

std::optional<double> valueIn(const std::optional<Estimate>& estimate) {
  return estimate ? std::optional(estimate->value) : std::nullopt;
}

} // namespace

std::optional<double> valueOf(const OutputMetrics& metrics, ModelMetric metric) {
  switch (metric) {
  case ModelMetric::LogLoss:
    return metrics.logLoss;
  case ModelMetric::NormalizedEntropy:
    return metrics.normalizedEntropy;
  case ModelMetric::CalibrationError:
    return metrics.calibrationError;
  case ModelMetric::AveragePrecision:
    return metrics.averagePrecision;
  default:
    return valueIn(intervalOf(metrics, metric));
  }
}

std::optional<Estimate> intervalOf(const OutputMetrics& metrics, ModelMetric metric) {
  switch (metric) {
  case ModelMetric::Auc:
    return metrics.auc;
  case ModelMetric::GroupedAuc:
    return metrics.groupedAuc;
  case ModelMetric::CalibrationRatio:
    return metrics.calibrationRatio;
  case ModelMetric::Ndcg:
    return metrics.ndcg;
  default:
    return std::nullopt;
  }
}

Result<OutputMetrics> outputMetrics(const JudgedRows& rows, const JudgingOptions& options) {
  RW_ASSIGN(const auto users, userFigures(rows, options));
  OutputMetrics metrics;
  metrics.rows = rows.size();
  metrics.positives = countLabels(rows.labels).positives;
  metrics.users = rows.userCount;
  RW_CHECK(addFit(rows, metrics));
  addAuc(rows, options.alpha, metrics);
  RW_CHECK(addGroupedAuc(rows, options, metrics));
  addCalibration(users, options.alpha, metrics);
  addNdcg(users, options.alpha, metrics);
  RW_CHECK(addBinned(rows, options.bins, metrics));
  return metrics;
}

Result<std::vector<OutputMetrics>> evaluateOutputs(const Predictions& predictions,
                                                   const JudgingOptions& options, const JobControl& job) {
  std::vector<OutputMetrics> all;
  for (const auto& output : predictions.outputs) {
    RW_CHECK(job.check());
    job.report("evaluating", static_cast<double>(all.size()),
               static_cast<double>(predictions.outputs.size()));
    const auto rows = judgedRows(predictions, output.name, options.probability);
    if (!rows) continue; // an output that no row can judge is left out
    RW_ASSIGN(auto metrics, outputMetrics(*rows, options));
    metrics.output = output.name;
    all.push_back(std::move(metrics));
  }
  return all;
}

} // namespace rankwright
