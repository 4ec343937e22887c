#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace rankwright {

/// What tells how good a model's probabilities are.
enum class ModelMetric : std::uint8_t {
  Auc,               ///< "auc"
  GroupedAuc,        ///< "gauc"
  LogLoss,           ///< "log_loss", in nats
  NormalizedEntropy, ///< "ne": log loss over that of the base rate (He et al. 2014, eq. 1)
  CalibrationRatio,  ///< "calibration": Σp / Σy
  CalibrationError,  ///< "ece", over bins of as many rows each
  AveragePrecision,  ///< "pr_auc"
  Ndcg,              ///< "ndcg", mean over users with a positive row
};

/// Which way is better.
enum class MetricDirection : std::uint8_t { Higher, Lower, NearOne };

/// The word of configuration files and JSON, e.g. "log_loss".
std::string_view describe(ModelMetric metric);

/// All, in the order of the enumeration.
std::span<const ModelMetric> modelMetrics();

/// Nothing for another word.
std::optional<ModelMetric> modelMetricOf(std::string_view word);

MetricDirection directionOf(ModelMetric metric);

/// A figure that is lower the better the metric: −AUC, the log loss, |ln calibration ratio|.
double costOf(ModelMetric metric, double value);

} // namespace rankwright
