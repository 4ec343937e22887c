#include "core/index/weight_histogram.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

/// From this ratio on, bins of equal width would put nearly all weights into the first.
constexpr double kWideSpread = 50;

std::vector<double> edgesBetween(double smallest, double largest, std::size_t bins, bool isLogarithmic) {
  std::vector<double> edges(bins + 1);
  for (std::size_t i = 0; i <= bins; ++i) {
    const auto share = static_cast<double>(i) / static_cast<double>(bins);
    edges[i] = isLogarithmic ? smallest * std::pow(largest / smallest, share)
                             : smallest + (largest - smallest) * share;
  }
  edges.front() = smallest;
  edges.back() = largest;
  return edges;
}

} // namespace

WeightHistogram WeightHistogram::between(float smallest, float largest, std::size_t bins) {
  WeightHistogram histogram;
  if (smallest == largest) {
    const auto around = std::max(0.5, std::abs(double{smallest}) / 2);
    histogram.edges = {smallest - around, smallest + around};
  } else {
    histogram.isLogarithmic = smallest > 0 && double{largest} / smallest >= kWideSpread;
    histogram.edges = edgesBetween(smallest, largest, bins, histogram.isLogarithmic);
  }
  histogram.counts.resize(histogram.edges.size() - 1);
  return histogram;
}

void WeightHistogram::count(float weight) {
  const auto bin = std::upper_bound(edges.begin() + 1, edges.end() - 1, double{weight}) - edges.begin() - 1;
  ++counts[static_cast<std::size_t>(bin)];
}

} // namespace rankwright
