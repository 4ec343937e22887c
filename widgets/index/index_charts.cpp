#include "widgets/index/index_charts.h"

#include <QCoreApplication>

#include <algorithm>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::IndexCharts)
};

/// Bins 2^b to 2^(b+1) up to the last one with a key in it.
Histogram lengthsOf(const IndexStatistics& statistics) {
  Histogram histogram{.name = Texts::tr("Keys"), .edges = {1}, .counts = {}};
  auto bins = statistics.lengths.size();
  while (bins > 0 && statistics.lengths[bins - 1] == 0)
    --bins;
  for (std::size_t bin = 0; bin < bins; ++bin) {
    histogram.edges.push_back(2 * histogram.edges.back());
    histogram.counts.push_back(static_cast<double>(statistics.lengths[bin]));
  }
  return histogram;
}

} // namespace

ChartPtr postingLengthChart(const IndexStatistics& statistics) {
  auto lengths = lengthsOf(statistics);
  if (lengths.counts.empty()) return nullptr;
  return std::make_shared<const ChartSpec>(
      ChartSpec{.title = Texts::tr("Length of the posting lists"),
                .x = {.label = Texts::tr("Postings of a key"), .log = true},
                .y = {.label = Texts::tr("Keys")},
                .series = {std::move(lengths)}});
}

ChartPtr weightChart(const IndexStatistics& statistics) {
  const auto& weights = statistics.weights;
  if (weights.counts.empty()) return nullptr;
  Histogram histogram{.name = Texts::tr("Postings"),
                      .edges = weights.edges,
                      .counts = {weights.counts.begin(), weights.counts.end()}};
  return std::make_shared<const ChartSpec>(
      ChartSpec{.title = Texts::tr("Weights of the postings"),
                .x = {.label = Texts::tr("Weight"), .log = weights.isLogarithmic},
                .y = {.label = Texts::tr("Postings")},
                .series = {std::move(histogram)}});
}

} // namespace rankwright
