#include "core/runs/resampled_metrics.h"

#include "core/metrics/score_order.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rankwright {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

double& at(MetricValues& values, ModelMetric metric) {
  return values[static_cast<std::size_t>(metric)];
}

double ratio(double numerator, double denominator) {
  return denominator > 0 ? numerator / denominator : kNone;
}

double entropyOf(double rate) {
  if (rate <= 0 || rate >= 1) return 0;
  return -rate * std::log(rate) - (1 - rate) * std::log(1 - rate);
}

/// Where bin b of `bins` ends, so that the row of rank r falls in bin r · bins / rows.
std::vector<std::size_t> binEnds(std::size_t rows, std::uint32_t bins) {
  std::vector<std::size_t> ends;
  for (std::uint64_t bin = 1; bin <= bins; ++bin) {
    const auto end = static_cast<std::size_t>((bin * rows + bins - 1) / bins);
    if (end > (ends.empty() ? 0 : ends.back())) ends.push_back(end);
  }
  return ends;
}

/// Weighted pairs and precision, group of ties by group by rising score.
class TieSums {
public:
  TieSums(double positives, double negatives) : positives_(positives), negatives_(negatives) {}

  void add(double weight, bool isPositive) { (isPositive ? tiedPositives_ : tiedNegatives_) += weight; }

  void endTie() {
    if (tiedPositives_ > 0) {
      const auto truePositives = positives_ - positivesBelow_;
      const auto taken = truePositives + negatives_ - negativesBelow_;
      wins_ += tiedPositives_ * (negativesBelow_ + tiedNegatives_ / 2);
      precision_ += tiedPositives_ * truePositives / taken;
    }
    positivesBelow_ += tiedPositives_;
    negativesBelow_ += tiedNegatives_;
    tiedPositives_ = tiedNegatives_ = 0;
  }

  double auc() const { return ratio(wins_, positives_ * negatives_); }
  double averagePrecision() const { return negatives_ > 0 ? ratio(precision_, positives_) : kNone; }

private:
  double positives_;
  double negatives_;
  double positivesBelow_ = 0;
  double negativesBelow_ = 0;
  double tiedPositives_ = 0;
  double tiedNegatives_ = 0;
  double wins_ = 0;
  double precision_ = 0;
};

} // namespace

/// Sums over users, each as often as it counts.
struct ResampledMetrics::Totals {
  double rows = 0;
  double positives = 0;
  double loss = 0;
  double probability = 0;
  double aucWeight = 0;
  double auc = 0;
  double ndcgWeight = 0;
  double ndcg = 0;

  void add(const UserFigures& user, double weight) {
    rows += weight * user.rows;
    positives += weight * user.positives;
    loss += weight * user.loss;
    probability += weight * user.probability;
    aucWeight += weight * user.aucWeight;
    auc += weight * user.aucWeight * user.auc;
    ndcgWeight += weight * user.ndcgWeight;
    ndcg += weight * user.ndcg;
  }
};

Result<ResampledMetrics> ResampledMetrics::of(const JudgedRows& rows, const JudgingOptions& options) {
  ResampledMetrics metrics;
  RW_ASSIGN(metrics.users_, userFigures(rows, options));
  const auto order = ascendingOrder(rows.probabilities);
  metrics.rows_.reserve(order.size());
  for (const auto row : order)
    metrics.rows_.push_back(
        {rows.users[row], static_cast<float>(rows.probabilities[row]), rows.labels[row], 1});
  for (std::size_t i = 0; i + 1 < order.size(); ++i)
    metrics.rows_[i].endsTie = rows.probabilities[order[i]] != rows.probabilities[order[i + 1]];
  metrics.binEnds_ = binEnds(order.size(), options.bins);
  return metrics;
}

MetricValues ResampledMetrics::with(std::span<const std::uint8_t> weights) const {
  MetricValues values;
  values.fill(kNone);
  Totals totals;
  for (std::size_t user = 0; user < users_.size(); ++user)
    totals.add(users_[user], weights[user]);
  if (totals.rows == 0) return values;
  addUserMetrics(totals, values);
  addRowMetrics(weights, totals, values);
  return values;
}

void ResampledMetrics::addUserMetrics(const Totals& totals, MetricValues& values) const {
  const auto logLoss = totals.loss / totals.rows;
  at(values, ModelMetric::LogLoss) = logLoss;
  at(values, ModelMetric::NormalizedEntropy) = ratio(logLoss, entropyOf(totals.positives / totals.rows));
  at(values, ModelMetric::CalibrationRatio) = ratio(totals.probability, totals.positives);
  at(values, ModelMetric::GroupedAuc) = ratio(totals.auc, totals.aucWeight);
  at(values, ModelMetric::Ndcg) = ratio(totals.ndcg, totals.ndcgWeight);
}

void ResampledMetrics::addRowMetrics(std::span<const std::uint8_t> weights, const Totals& totals,
                                     MetricValues& values) const {
  TieSums ties(totals.positives, totals.rows - totals.positives);
  double gaps = 0;
  std::size_t i = 0;
  for (const auto end : binEnds_) {
    double promised = 0;
    for (; i < end; ++i) {
      const auto& row = rows_[i];
      const double weight = weights[row.user];
      ties.add(weight, row.label == 1);
      promised += weight * (row.probability - row.label);
      if (row.endsTie == 1) ties.endTie();
    }
    gaps += std::abs(promised);
  }
  at(values, ModelMetric::Auc) = ties.auc();
  at(values, ModelMetric::AveragePrecision) = ties.averagePrecision();
  at(values, ModelMetric::CalibrationError) = gaps / totals.rows;
}

} // namespace rankwright
