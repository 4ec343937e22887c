#include "core/experiment/true_effect.h"

namespace rankwright {

namespace {

bool isKnown(const MetricDefinition& metric) {
  const bool isKind =
      metric.kind == MetricKind::Mean || metric.kind == MetricKind::Share || metric.kind == MetricKind::Ratio;
  return isKind && metric.given.empty() && !metric.cap && !metric.capShare;
}

std::optional<double> valueOf(const VariantTruth& truth, const MetricDefinition& metric) {
  const auto& measure = truth.of(metric.measure);
  if (metric.kind == MetricKind::Mean) return measure.mean;
  if (metric.kind == MetricKind::Share) return measure.share;
  const auto per = truth.of(metric.per).mean;
  return per > 0 ? std::optional(measure.mean / per) : std::nullopt;
}

} // namespace

std::optional<double> TrueEffect::lift() const {
  return control == 0 ? std::nullopt : std::optional(treated / control - 1);
}

std::optional<TrueEffect> trueEffect(const ExperimentTruth& truth, const MetricDefinition& metric,
                                     std::string_view control, std::string_view variant) {
  const auto* before = truth.find(control);
  const auto* after = truth.find(variant);
  if (!isKnown(metric) || before == nullptr || after == nullptr) return {};
  const auto a = valueOf(*before, metric);
  const auto b = valueOf(*after, metric);
  if (!a || !b) return {};
  return TrueEffect{*a, *b};
}

} // namespace rankwright
