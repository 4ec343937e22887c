#include "core/runs/evaluation_curves.h"

#include "core/metrics/roc_curve.h"
#include "core/metrics/score_order.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace rankwright {

namespace {

constexpr double kMostLogit = 16;

double stepBetween(const ThresholdPoint& a, const ThresholdPoint& b) {
  return std::abs(b.x - a.x) + std::abs(b.y - a.y);
}

/// The first and the last point, and of those between one in each of `most` − 2 equal parts of the way along
/// the curve.
std::vector<ThresholdPoint> thinned(std::vector<ThresholdPoint> points, std::size_t most) {
  most = std::max<std::size_t>(most, 2);
  if (points.size() <= most) return points;
  double length = 0;
  for (std::size_t i = 1; i < points.size(); ++i)
    length += stepBetween(points[i - 1], points[i]);
  const auto part = length / static_cast<double>(most - 1);
  std::vector<ThresholdPoint> kept{points.front()};
  double way = 0;
  double next = part;
  for (std::size_t i = 1; i + 1 < points.size(); ++i) {
    way += stepBetween(points[i - 1], points[i]);
    if (way < next || kept.size() + 1 >= most) continue;
    kept.push_back(points[i]);
    while (next <= way)
      next += part;
  }
  kept.push_back(points.back());
  return kept;
}

double share(std::uint64_t part, std::uint64_t whole) {
  return static_cast<double>(part) / static_cast<double>(whole);
}

ReliabilityBin binOf(const JudgedRows& rows, std::span<const std::uint32_t> own) {
  ReliabilityBin bin;
  bin.rows = own.size();
  bin.lowest = rows.probabilities[own.front()];
  bin.highest = rows.probabilities[own.back()];
  std::size_t positives = 0;
  for (const auto row : own) {
    bin.meanProbability += rows.probabilities[row] / static_cast<double>(own.size());
    positives += rows.labels[row];
  }
  bin.rate = shareEstimate(positives, own.size());
  return bin;
}

Status checkBins(const JudgedRows& rows, std::uint32_t bins) {
  if (rows.size() == 0)
    return fail(ErrorKind::InvalidArgument, "a model needs rows to be judged on: {}", rows.size());
  if (bins == 0) return fail(ErrorKind::InvalidArgument, "the number of bins must be at least 1: {}", bins);
  return {};
}

double logitOf(double probability) {
  return std::clamp(std::log(probability) - std::log1p(-probability), -kMostLogit, kMostLogit);
}

std::vector<double> evenEdges(double low, double high, std::uint32_t bins) {
  std::vector<double> edges;
  for (std::uint32_t i = 0; i <= bins; ++i)
    edges.push_back(low + (high - low) * i / bins);
  return edges;
}

} // namespace

Result<std::vector<ThresholdPoint>> rocPoints(const JudgedRows& rows, std::size_t most) {
  RW_ASSIGN(const auto curve, rocCurve(rows.probabilities, rows.labels));
  const auto& all = curve.back();
  std::vector<ThresholdPoint> points{{0, 0, 2}};
  for (const auto& point : curve)
    points.push_back({share(point.falsePositives, all.falsePositives),
                      share(point.truePositives, all.truePositives), point.threshold});
  return thinned(std::move(points), most);
}

Result<std::vector<ThresholdPoint>> precisionRecallPoints(const JudgedRows& rows, std::size_t most) {
  RW_ASSIGN(const auto curve, rocCurve(rows.probabilities, rows.labels));
  std::vector<ThresholdPoint> points;
  for (const auto& point : curve)
    points.push_back({share(point.truePositives, curve.back().truePositives),
                      share(point.truePositives, point.truePositives + point.falsePositives),
                      point.threshold});
  return thinned(std::move(points), most);
}

Result<std::vector<ReliabilityBin>> reliabilityBins(const JudgedRows& rows, std::uint32_t bins) {
  RW_CHECK(checkBins(rows, bins));
  const auto order = ascendingOrder(rows.probabilities);
  const std::span<const std::uint32_t> all(order);
  std::vector<ReliabilityBin> result;
  std::size_t begin = 0;
  for (std::uint64_t bin = 1; bin <= bins; ++bin) {
    const auto end = static_cast<std::size_t>((bin * order.size() + bins - 1) / bins);
    if (end > begin) result.push_back(binOf(rows, all.subspan(begin, end - begin)));
    begin = end;
  }
  return result;
}

Result<ScoreHistogram> scoreHistogram(const JudgedRows& rows, std::uint32_t bins) {
  RW_CHECK(checkBins(rows, bins));
  const auto [lowest, highest] = std::ranges::minmax(rows.probabilities);
  auto low = logitOf(lowest);
  auto high = logitOf(highest);
  if (high - low < 1e-6) {
    low -= 0.5;
    high += 0.5;
  }
  ScoreHistogram histogram{evenEdges(low, high, bins), std::vector<std::uint64_t>(bins),
                           std::vector<std::uint64_t>(bins)};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto place = (logitOf(rows.probabilities[i]) - low) / (high - low) * bins;
    const auto bin = std::min(static_cast<std::size_t>(std::max(place, 0.0)), std::size_t{bins} - 1);
    ++(rows.labels[i] == 1 ? histogram.positives : histogram.negatives)[bin];
  }
  return histogram;
}

} // namespace rankwright
