#include "core/runs/model_metric.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rankwright {

namespace {

struct MetricWord {
  ModelMetric metric;
  std::string_view word;
  MetricDirection direction;
};

constexpr std::array kMetrics = {
    MetricWord{ModelMetric::Auc, "auc", MetricDirection::Higher},
    MetricWord{ModelMetric::GroupedAuc, "gauc", MetricDirection::Higher},
    MetricWord{ModelMetric::LogLoss, "log_loss", MetricDirection::Lower},
    MetricWord{ModelMetric::NormalizedEntropy, "ne", MetricDirection::Lower},
    MetricWord{ModelMetric::CalibrationRatio, "calibration", MetricDirection::NearOne},
    MetricWord{ModelMetric::CalibrationError, "ece", MetricDirection::Lower},
    MetricWord{ModelMetric::AveragePrecision, "pr_auc", MetricDirection::Higher},
    MetricWord{ModelMetric::Ndcg, "ndcg", MetricDirection::Higher},
};

constexpr auto kInOrder = [] {
  std::array<ModelMetric, kMetrics.size()> metrics{};
  std::ranges::transform(kMetrics, metrics.begin(), &MetricWord::metric);
  return metrics;
}();

const MetricWord& wordOf(ModelMetric metric) {
  return kMetrics[static_cast<std::size_t>(metric)];
}

} // namespace

std::string_view describe(ModelMetric metric) {
  return wordOf(metric).word;
}

std::span<const ModelMetric> modelMetrics() {
  return kInOrder;
}

std::optional<ModelMetric> modelMetricOf(std::string_view word) {
  const auto* const found = std::ranges::find(kMetrics, word, &MetricWord::word);
  return found == kMetrics.end() ? std::nullopt : std::optional(found->metric);
}

MetricDirection directionOf(ModelMetric metric) {
  return wordOf(metric).direction;
}

double costOf(ModelMetric metric, double value) {
  switch (directionOf(metric)) {
  case MetricDirection::Higher:
    return -value;
  case MetricDirection::Lower:
    return value;
  case MetricDirection::NearOne:
    return std::abs(std::log(value));
  }
  return value;
}

} // namespace rankwright
