#include "core/metrics/delong.h"

#include "core/metrics/distributions.h"
#include "core/metrics/pair_counts.h"
#include "core/metrics/score_order.h"

#include <cmath>
#include <numeric>

namespace rankwright {

namespace {

/// For each row the rows of the other label that it beats, ties half: negatives below a positive one,
/// positives above a negative one.
template <class Score>
std::vector<double> beaten(std::span<const Score> scores, std::span<const std::uint8_t> labels,
                           double positives) {
  std::vector<double> result(scores.size());
  const auto order = ascendingOrder(scores);
  double positivesBelow = 0;
  double negativesBelow = 0;
  forEachTie(scores, std::span<const std::uint32_t>(order), [&](std::span<const std::uint32_t> tied) {
    double tiedPositives = 0;
    for (const auto row : tied)
      tiedPositives += labels[row];
    const auto tiedNegatives = static_cast<double>(tied.size()) - tiedPositives;
    const auto forPositive = negativesBelow + tiedNegatives / 2;
    const auto forNegative = positives - positivesBelow - tiedPositives / 2;
    for (const auto row : tied)
      result[row] = labels[row] == 1 ? forPositive : forNegative;
    positivesBelow += tiedPositives;
    negativesBelow += tiedNegatives;
  });
  return result;
}

template <class Score>
Result<AucPlacements> placementsOf(std::span<const Score> scores, std::span<const std::uint8_t> labels) {
  RW_CHECK(checkScoredRows(scores, labels));
  const auto counts = countLabels(labels);
  RW_CHECK(checkBothLabels(counts));
  if (counts.positives < 2 || counts.negatives < 2)
    return fail(ErrorKind::InvalidArgument,
                "the variance of an AUC needs at least 2 rows of each label, but there are {}",
                std::min(counts.positives, counts.negatives));
  const auto m = static_cast<double>(counts.positives);
  const auto n = static_cast<double>(counts.negatives);
  const auto wins = beaten(scores, labels, m);
  AucPlacements result;
  result.positives.reserve(counts.positives);
  result.negatives.reserve(counts.negatives);
  for (std::size_t row = 0; row < wins.size(); ++row) {
    if (labels[row] == 1)
      result.positives.push_back(wins[row] / n);
    else
      result.negatives.push_back(wins[row] / m);
  }
  result.auc = std::accumulate(result.positives.begin(), result.positives.end(), 0.0) / m;
  return result;
}

/// Of the mean of pairs: their sample covariance over their number. Both means are known.
double covarianceOfMeans(std::span<const double> a, double meanA, std::span<const double> b, double meanB) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    sum += (a[i] - meanA) * (b[i] - meanB);
  const auto count = static_cast<double>(a.size());
  return sum / (count - 1) / count;
}

} // namespace

Result<AucPlacements> aucPlacements(std::span<const float> scores, std::span<const std::uint8_t> labels) {
  return placementsOf(scores, labels);
}

Result<AucPlacements> aucPlacements(std::span<const double> scores, std::span<const std::uint8_t> labels) {
  return placementsOf(scores, labels);
}

double delongCovariance(const AucPlacements& a, const AucPlacements& b) {
  return covarianceOfMeans(a.positives, a.auc, b.positives, b.auc) +
         covarianceOfMeans(a.negatives, a.auc, b.negatives, b.auc);
}

Result<DelongTest> delongTest(const AucPlacements& a, const AucPlacements& b) {
  if (a.positives.size() != b.positives.size() || a.negatives.size() != b.negatives.size())
    return fail(ErrorKind::InvalidArgument, "the models were not scored on the same rows: {} and {}",
                a.positives.size() + a.negatives.size(), b.positives.size() + b.negatives.size());
  DelongTest test{.aucA = a.auc, .aucB = b.auc, .difference = a.auc - b.auc};
  test.varianceA = delongCovariance(a, a);
  test.varianceB = delongCovariance(b, b);
  test.covariance = delongCovariance(a, b);
  test.identical = a.positives == b.positives && a.negatives == b.negatives;
  if (test.identical) return test;
  test.standardError = std::sqrt(std::max(0.0, test.varianceA + test.varianceB - 2 * test.covariance));
  if (test.standardError == 0)
    return fail(ErrorKind::InvalidArgument,
                "DeLong's test is undefined where the difference does not vary: {}", test.difference);
  test.z = test.difference / test.standardError;
  test.p = normalTwoSided(test.z);
  return test;
}

Estimate aucWaldInterval(double auc, double variance, double alpha) {
  const auto half = normalQuantile(1 - alpha / 2) * std::sqrt(variance);
  return {auc, auc - half, auc + half};
}

Result<Estimate> aucLogitInterval(double auc, double variance, double alpha) {
  if (!(auc > 0 && auc < 1))
    return fail(ErrorKind::InvalidArgument,
                "an AUC has an interval on the logit scale only between 0 and 1: {}", auc);
  const auto logit = std::log(auc / (1 - auc));
  const auto half = normalQuantile(1 - alpha / 2) * std::sqrt(variance) / (auc * (1 - auc));
  const auto back = [](double x) { return 1 / (1 + std::exp(-x)); };
  return Estimate{auc, back(logit - half), back(logit + half)};
}

Result<double> hanleyMcNeilError(double auc, std::uint64_t positives, std::uint64_t negatives) {
  if (!(auc >= 0 && auc <= 1)) return fail(ErrorKind::InvalidArgument, "an AUC is between 0 and 1: {}", auc);
  RW_CHECK(checkBothLabels({positives, negatives}));
  const auto q1 = auc / (2 - auc);
  const auto q2 = 2 * auc * auc / (1 + auc);
  const auto m = static_cast<double>(positives);
  const auto n = static_cast<double>(negatives);
  return std::sqrt((auc * (1 - auc) + (m - 1) * (q1 - auc * auc) + (n - 1) * (q2 - auc * auc)) / (m * n));
}

} // namespace rankwright
