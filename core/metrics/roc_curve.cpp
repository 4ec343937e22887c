#include "core/metrics/roc_curve.h"

#include "core/metrics/pair_counts.h"
#include "core/metrics/score_order.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

Result<std::vector<RocPoint>> rocCurve(std::span<const double> scores, std::span<const std::uint8_t> labels) {
  RW_CHECK(checkScoredRows(scores, labels));
  RW_CHECK(checkBothLabels(countLabels(labels)));
  auto order = ascendingOrder(scores);
  std::ranges::reverse(order);
  std::vector<RocPoint> curve;
  RocPoint point;
  forEachTie(scores, std::span<const std::uint32_t>(order), [&](std::span<const std::uint32_t> tied) {
    point.threshold = scores[tied.front()];
    for (const auto row : tied)
      ++(labels[row] == 1 ? point.truePositives : point.falsePositives);
    curve.push_back(point);
  });
  return curve;
}

double kolmogorovSmirnov(std::span<const RocPoint> curve) {
  if (curve.empty()) return 0;
  const auto positives = static_cast<double>(curve.back().truePositives);
  const auto negatives = static_cast<double>(curve.back().falsePositives);
  double largest = 0;
  for (const auto& point : curve)
    largest = std::max(largest, std::abs(static_cast<double>(point.truePositives) / positives -
                                         static_cast<double>(point.falsePositives) / negatives));
  return largest;
}

PrecisionRecallArea precisionRecallArea(std::span<const RocPoint> curve) {
  PrecisionRecallArea area;
  double recall = 0;
  double precision = 1;
  for (const auto& point : curve) {
    const auto found = static_cast<double>(point.truePositives);
    const auto nextRecall = found / static_cast<double>(curve.back().truePositives);
    const auto nextPrecision = found / (found + static_cast<double>(point.falsePositives));
    area.averagePrecision += (nextRecall - recall) * nextPrecision;
    area.trapezoid += (nextRecall - recall) * (nextPrecision + precision) / 2;
    recall = nextRecall;
    precision = nextPrecision;
  }
  return area;
}

} // namespace rankwright
