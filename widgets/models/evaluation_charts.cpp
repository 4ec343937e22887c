#include "widgets/models/evaluation_charts.h"

#include "widgets/common/number_words.h"
#include "widgets/models/model_words.h"

#include <QCoreApplication>

#include <numeric>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::EvaluationCharts)
};

LineSeries lineOf(const QString& name, const std::vector<ThresholdPoint>& points) {
  LineSeries line{.name = name, .x = {}, .y = {}};
  for (const auto& point : points) {
    line.x.push_back(point.x);
    line.y.push_back(point.y);
  }
  return line;
}

QString titled(const QString& title, const std::string& output) {
  return QStringLiteral("%1 · %2").arg(title, outputTitle(output));
}

ChartPtr made(ChartSpec spec) {
  return std::make_shared<const ChartSpec>(std::move(spec));
}

/// Of the label's rows, in percent, at the middle of each bin: two outlines are told apart where they
/// overlap, and drawn in no time at any scale.
LineSeries sharesOf(const QString& name, const std::vector<double>& edges,
                    const std::vector<std::uint64_t>& rows) {
  const auto total = std::accumulate(rows.begin(), rows.end(), std::uint64_t{0});
  LineSeries shares{.name = name, .x = {}, .y = {}};
  for (std::size_t bin = 0; bin < rows.size(); ++bin) {
    shares.x.push_back((edges[bin] + edges[bin + 1]) / 2);
    shares.y.push_back(total == 0 ? 0 : 100 * static_cast<double>(rows[bin]) / static_cast<double>(total));
  }
  return shares;
}

} // namespace

ChartPtr rocChart(const std::vector<NamedRoc>& runs, const std::string& output) {
  if (runs.empty()) return nullptr;
  ChartSpec spec{.title = titled(Texts::tr("ROC"), output),
                 .x = {.label = Texts::tr("Share of negative rows taken")},
                 .y = {.label = Texts::tr("Share of positive rows taken")}};
  for (const auto& run : runs)
    spec.series.emplace_back(lineOf(Texts::tr("%1, AUC %2").arg(run.name, figureText(run.auc)), run.roc));
  spec.series.emplace_back(LineSeries{.name = Texts::tr("chance"), .x = {0, 1}, .y = {0, 1}});
  return made(std::move(spec));
}

ChartPtr precisionRecallChart(const std::vector<NamedRoc>& runs, const std::string& output) {
  if (runs.empty()) return nullptr;
  ChartSpec spec{.title = titled(Texts::tr("Precision and recall"), output),
                 .x = {.label = Texts::tr("Recall: share of positive rows taken")},
                 .y = {.label = Texts::tr("Precision: positive among those taken")},
                 .references = {{Qt::Horizontal, runs.front().baseRate, Texts::tr("chance")}}};
  for (const auto& run : runs)
    spec.series.emplace_back(lineOf(run.name, run.precisionRecall));
  return made(std::move(spec));
}

ChartPtr reliabilityChart(const std::vector<NamedReliability>& curves, const std::string& output) {
  ChartSpec spec{.title = titled(Texts::tr("Reliability"), output),
                 .x = {.label = Texts::tr("Mean probability of the bin")},
                 .y = {.label = Texts::tr("Share of positive rows, 95 % interval")}};
  for (const auto& curve : curves) {
    Reliability series{.name = curve.name, .bins = {}};
    for (const auto& bin : curve.bins)
      series.bins.push_back({.predicted = bin.meanProbability,
                             .observed = bin.rate.value,
                             .lower = bin.rate.low,
                             .upper = bin.rate.high,
                             .count = static_cast<double>(bin.rows)});
    if (!series.bins.empty()) spec.series.emplace_back(std::move(series));
  }
  return spec.series.empty() ? nullptr : made(std::move(spec));
}

ChartPtr scoreChart(const QString& run, const ScoreHistogram& histogram, const std::string& output) {
  if (histogram.edges.empty()) return nullptr;
  return made({.title = titled(Texts::tr("Scores of %1").arg(run), output),
               .x = {.label = Texts::tr("Score: ln p / (1 − p)")},
               .y = {.label = Texts::tr("Share of the label's rows"), .unit = QStringLiteral("%")},
               .series = {sharesOf(Texts::tr("Positive rows"), histogram.edges, histogram.positives),
                          sharesOf(Texts::tr("Negative rows"), histogram.edges, histogram.negatives)}});
}

} // namespace rankwright
