#include "core/metrics/calibration.h"

#include "core/metrics/labels.h"
#include "core/metrics/score_order.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

/// The product is rounded: the bin is the one whose edges as computed hold p.
std::uint32_t widthBin(double p, std::uint32_t bins) {
  auto bin = std::min(static_cast<std::uint32_t>(p * bins), bins - 1);
  if (p < static_cast<double>(bin) / bins) --bin;
  if (bin + 1 < bins && p >= static_cast<double>(bin + 1) / bins) ++bin;
  return bin;
}

std::vector<std::uint32_t> binsOf(std::span<const double> probabilities, std::uint32_t bins, BinRule rule) {
  std::vector<std::uint32_t> result(probabilities.size());
  if (rule == BinRule::EqualWidth) {
    std::ranges::transform(probabilities, result.begin(), [bins](double p) { return widthBin(p, bins); });
    return result;
  }
  const auto order = ascendingOrder(probabilities);
  for (std::uint64_t rank = 0; rank < order.size(); ++rank)
    result[order[rank]] = static_cast<std::uint32_t>(rank * bins / order.size());
  return result;
}

} // namespace

double CalibrationBin::gap() const {
  return std::abs(meanProbability - rate);
}

Result<std::vector<CalibrationBin>> calibrationBins(std::span<const double> probabilities,
                                                    std::span<const std::uint8_t> labels, std::uint32_t bins,
                                                    BinRule rule) {
  RW_CHECK(checkProbabilities(probabilities, labels));
  if (bins == 0) return fail(ErrorKind::InvalidArgument, "the number of bins must be at least 1: {}", bins);
  const auto binOf = binsOf(probabilities, bins, rule);
  std::vector<CalibrationBin> all(bins);
  for (std::size_t row = 0; row < labels.size(); ++row) {
    auto& bin = all[binOf[row]];
    ++bin.rows;
    bin.meanProbability += probabilities[row];
    bin.rate += labels[row];
  }
  std::vector<CalibrationBin> filled;
  for (std::uint32_t index = 0; index < bins; ++index) {
    const auto& bin = all[index];
    const auto rows = static_cast<double>(bin.rows);
    if (bin.rows > 0) filled.push_back({index, bin.rows, bin.meanProbability / rows, bin.rate / rows});
  }
  return filled;
}

CalibrationError calibrationError(std::span<const CalibrationBin> bins) {
  CalibrationError error;
  double rows = 0;
  for (const auto& bin : bins) {
    const auto weight = static_cast<double>(bin.rows);
    rows += weight;
    error.expected += weight * bin.gap();
    error.largest = std::max(error.largest, bin.gap());
    error.rootMeanSquare += weight * bin.gap() * bin.gap();
  }
  if (rows == 0) return error;
  return {error.expected / rows, error.largest, std::sqrt(error.rootMeanSquare / rows)};
}

} // namespace rankwright
