#include "core/runs/run_comparison.h"

#include "core/base/parallel_blocks.h"
#include "core/base/stage_progress.h"
#include "core/metrics/labels.h"
#include "core/runs/resampled_metrics.h"
#include "core/runs/user_weights.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace rankwright {

namespace {

constexpr std::size_t kBlockReplicates = 4;

/// Both models of a comparison, ready to be resampled.
struct ResampledPair {
  ResampledMetrics a;
  ResampledMetrics b;

  static Result<ResampledPair> of(const JudgedRows& a, const JudgedRows& b, const JudgingOptions& options) {
    RW_ASSIGN(auto resampledA, ResampledMetrics::of(a, options));
    RW_ASSIGN(auto resampledB, ResampledMetrics::of(b, options));
    return ResampledPair{std::move(resampledA), std::move(resampledB)};
  }

  MetricValues difference(std::span<const std::uint8_t> weights) const {
    auto values = b.with(weights);
    const auto others = a.with(weights);
    for (std::size_t i = 0; i < values.size(); ++i)
      values[i] -= others[i];
    return values;
  }
};

Result<std::vector<MetricValues>> drawDifferences(const ResampledPair& models,
                                                  const ComparisonOptions& options, StageProgress& progress) {
  std::vector<MetricValues> differences(options.replicates);
  RW_CHECK(forEachBlock(
      options.replicates, {progress.job().stop, {}},
      [&](std::size_t, Block block) {
        std::vector<std::uint8_t> weights(models.a.userCount());
        for (auto i = block.first; i < block.last; ++i) {
          drawUserWeights(options.seed, static_cast<std::uint32_t>(i), weights);
          differences[i] = models.difference(weights);
        }
        progress.advance(static_cast<double>(block.size()));
      },
      kBlockReplicates));
  return differences;
}

std::vector<double> replicatesOf(std::span<const MetricValues> differences, ModelMetric metric) {
  std::vector<double> values;
  for (const auto& each : differences)
    if (const auto value = each[static_cast<std::size_t>(metric)]; std::isfinite(value))
      values.push_back(value);
  std::ranges::sort(values);
  return values;
}

/// By straight lines between ranks, as numpy's default.
double quantileOf(std::span<const double> sorted, double share) {
  const auto place = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const auto above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

double standardErrorOf(std::span<const double> values) {
  const auto count = static_cast<double>(values.size());
  double mean = 0;
  for (const auto value : values)
    mean += value / count;
  double squares = 0;
  for (const auto value : values)
    squares += (value - mean) * (value - mean);
  return std::sqrt(squares / (count - 1));
}

/// One more on each side, so that no finite number of replicates says 0.
double twoSided(std::span<const double> sorted) {
  const auto notAbove = std::ranges::upper_bound(sorted, 0.0) - sorted.begin();
  const auto notBelow = sorted.end() - std::ranges::lower_bound(sorted, 0.0);
  const auto side = static_cast<double>(std::min(notAbove, notBelow) + 1);
  return std::min(1.0, 2 * side / static_cast<double>(sorted.size() + 1));
}

/// Nothing for a metric that the rows, or all replicates but one, do not give.
std::optional<MetricDifference> summaryOf(ModelMetric metric, const MetricValues& a, const MetricValues& b,
                                          std::span<const MetricValues> differences, double alpha) {
  const auto at = static_cast<std::size_t>(metric);
  const auto replicates = replicatesOf(differences, metric);
  if (!std::isfinite(a[at]) || !std::isfinite(b[at]) || replicates.size() < 2) return std::nullopt;
  MetricDifference difference{metric, a[at], b[at], {}, 0, 1, static_cast<std::uint32_t>(replicates.size())};
  difference.difference = {b[at] - a[at], quantileOf(replicates, alpha / 2),
                           quantileOf(replicates, 1 - alpha / 2)};
  difference.standardError = standardErrorOf(replicates);
  difference.p = twoSided(replicates);
  return difference;
}

std::optional<DelongTest> delongOf(const JudgedRows& a, const JudgedRows& b) {
  const auto placementsA = aucPlacements(a.probabilities, a.labels);
  const auto placementsB = aucPlacements(b.probabilities, b.labels);
  if (!placementsA || !placementsB) return std::nullopt;
  const auto test = delongTest(*placementsA, *placementsB);
  return test ? std::optional(*test) : std::nullopt;
}

Result<OutputComparison> compareRows(const JudgedRows& a, const JudgedRows& b,
                                     const ComparisonOptions& options, StageProgress& progress) {
  RW_ASSIGN(const auto models, ResampledPair::of(a, b, options.judging));
  RW_ASSIGN(const auto differences, drawDifferences(models, options, progress));
  OutputComparison comparison;
  comparison.rows = a.size();
  comparison.positives = countLabels(a.labels).positives;
  comparison.users = a.userCount;
  const std::vector<std::uint8_t> once(a.userCount, 1);
  const auto valuesA = models.a.with(once);
  const auto valuesB = models.b.with(once);
  for (const auto metric : modelMetrics())
    if (auto summary = summaryOf(metric, valuesA, valuesB, differences, options.judging.alpha))
      comparison.metrics.push_back(*summary);
  comparison.delong = delongOf(a, b);
  return comparison;
}

std::vector<std::string> commonOutputs(const Predictions& a, const Predictions& b) {
  std::vector<std::string> names;
  for (const auto& output : a.outputs)
    if (b.output(output.name)) names.push_back(output.name);
  return names;
}

} // namespace

Status checkSameRows(const Predictions& a, const Predictions& b) {
  if (a.rowCount() != b.rowCount())
    return fail(ErrorKind::Conflict,
                "models are compared on the same held-out rows, but they were judged on {} and: {}",
                a.rowCount(), b.rowCount());
  if (!std::ranges::equal(a.users.span(), b.users.span()))
    return fail(ErrorKind::Conflict,
                "models are compared on the same held-out rows, but the users of these differ, by their "
                "hashes {} and: {}",
                a.rowsHash(), b.rowsHash());
  for (const auto& label : a.labels)
    if (const auto* other = b.label(label.name);
        other && !std::ranges::equal(label.values.span(), other->values.span()))
      return fail(ErrorKind::Conflict, "the two models' held-out rows do not agree in the label: {}",
                  label.name);
  return {};
}

Status checkSameRows(const JudgedRows& a, const JudgedRows& b) {
  if (a.rows == b.rows && a.labels == b.labels) return {};
  return fail(ErrorKind::Conflict, "an output is judged on other rows by the two models, {} and: {}",
              a.size(), b.size());
}

Result<std::vector<OutputComparison>> compareOutputs(const Predictions& a, const Predictions& b,
                                                     const ComparisonOptions& options,
                                                     const JobControl& job) {
  RW_CHECK(checkSameRows(a, b));
  if (options.replicates < 2)
    return fail(ErrorKind::InvalidArgument, "a bootstrap needs at least 2 replicates, but there are {}",
                options.replicates);
  const auto names = commonOutputs(a, b);
  if (names.empty())
    return fail(ErrorKind::Conflict, "the models have no output in common; that of the first is: {}",
                a.outputs.empty() ? "" : a.outputs.front().name);
  StageProgress progress(job, "comparing", static_cast<double>(names.size() * options.replicates));
  std::vector<OutputComparison> comparisons;
  for (const auto& name : names) {
    const auto rowsA = judgedRows(a, name, options.judging.probability);
    const auto rowsB = judgedRows(b, name, options.judging.probability);
    if (!rowsA || !rowsB) continue; // no row can judge it
    RW_CHECK(checkSameRows(*rowsA, *rowsB));
    RW_ASSIGN(auto comparison, compareRows(*rowsA, *rowsB, options, progress));
    comparison.output = name;
    comparisons.push_back(std::move(comparison));
  }
  return comparisons;
}

} // namespace rankwright
