#include "widgets/models/run_words.h"

#include "widgets/common/figures.h"
#include "widgets/common/number_words.h"

#include <QCoreApplication>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::RunWords)
};

constexpr int kDecimals = 4;
constexpr int kLossDecimals = 5;

QString intervalOf(const Estimate& estimate) {
  return Texts::tr("95 % interval %1 to %2").arg(figureText(estimate.low), figureText(estimate.high));
}

QString aucFormula(const OutputMetrics& metrics) {
  const auto pairs = Texts::tr("%1 positive against %2 negative rows")
                         .arg(countText(metrics.positives), countText(metrics.rows - metrics.positives));
  return Texts::tr("AUC = pairs in the right order / all pairs, ties half: %1 over %2; %3 (DeLong)")
      .arg(figureText(metrics.auc->value), pairs, intervalOf(*metrics.auc));
}

QString groupedFormula(const OutputMetrics& metrics, const JudgingOptions& judging) {
  return Texts::tr(
             "GAUC = Σ w · AUC of the user / Σ w, weighted %1, over %2 of %3 users with rows of both labels: "
             "%4; %5")
      .arg(weightText(judging.userWeight), countText(metrics.groupedUsers), countText(metrics.users),
           figureText(metrics.groupedAuc->value), intervalOf(*metrics.groupedAuc));
}

QString entropyFormula(const OutputMetrics& metrics) {
  return Texts::tr("NE = log loss / entropy of the base rate %1: %2. Below 1 it says more than the base rate")
      .arg(percentText(metrics.baseRate), figureText(*metrics.normalizedEntropy));
}

QString lossFormula(const OutputMetrics& metrics) {
  return Texts::tr("−mean(y ln p + (1 − y) ln(1 − p)) over %1 rows, in nats: %2; %3 rows had p = 0 or 1")
      .arg(countText(metrics.rows), figureText(metrics.logLoss), countText(metrics.clippedRows));
}

QString calibrationFormula(const OutputMetrics& metrics) {
  return Texts::tr("Σp / Σy, with Σy = %1: %2; %3. Above 1 the model promises too much")
      .arg(countText(metrics.positives), figureText(metrics.calibrationRatio->value),
           intervalOf(*metrics.calibrationRatio));
}

QString ndcgFormula(const OutputMetrics& metrics, const JudgingOptions& judging) {
  return Texts::tr("NDCG@%1 = mean over %2 users with a positive row: %3; %4")
      .arg(QString::number(judging.ndcgDepth), countText(metrics.ndcgUsers), figureText(metrics.ndcg->value),
           intervalOf(*metrics.ndcg));
}

} // namespace

QString metricTitle(ModelMetric metric) {
  switch (metric) {
  case ModelMetric::Auc:
    return QStringLiteral("AUC");
  case ModelMetric::GroupedAuc:
    return QStringLiteral("GAUC");
  case ModelMetric::LogLoss:
    return Texts::tr("Log loss");
  case ModelMetric::NormalizedEntropy:
    return QStringLiteral("NE");
  case ModelMetric::CalibrationRatio:
    return Texts::tr("Calibration");
  case ModelMetric::CalibrationError:
    return QStringLiteral("ECE");
  case ModelMetric::AveragePrecision:
    return QStringLiteral("PR-AUC");
  case ModelMetric::Ndcg:
    return QStringLiteral("NDCG");
  }
  return {};
}

QString metricHelp(ModelMetric metric, const JudgingOptions& judging) {
  switch (metric) {
  case ModelMetric::Auc:
    return Texts::tr(
        "The chance that a positive row scores higher than a negative one; 0.5 is chance. The interval "
        "is DeLong's, for which rows are independent");
  case ModelMetric::GroupedAuc:
    return Texts::tr("The mean AUC within users, weighted %1: what a user's list gains")
        .arg(weightText(judging.userWeight));
  case ModelMetric::LogLoss:
    return Texts::tr("Mean negative log likelihood in nats; lower is better");
  case ModelMetric::NormalizedEntropy:
    return Texts::tr(
        "Log loss over the entropy of the base rate: compares logs of other rates; lower is better");
  case ModelMetric::CalibrationRatio:
    return Texts::tr("Sum of the probabilities over the positive rows; 1 is right");
  case ModelMetric::CalibrationError:
    return Texts::tr("Mean gap between promise and truth over %1 bins of as many rows each; 0 is right")
        .arg(judging.bins);
  case ModelMetric::AveragePrecision:
    return Texts::tr("Area under precision over recall; compare it with the base rate, which is chance");
  case ModelMetric::Ndcg:
    return Texts::tr("How high the positive rows stand among the first %1 of their user")
        .arg(judging.ndcgDepth);
  }
  return {};
}

QString metricFormula(const OutputMetrics& metrics, ModelMetric metric, const JudgingOptions& judging) {
  if (!valueOf(metrics, metric)) return {};
  switch (metric) {
  case ModelMetric::Auc:
    return aucFormula(metrics);
  case ModelMetric::GroupedAuc:
    return groupedFormula(metrics, judging);
  case ModelMetric::LogLoss:
    return lossFormula(metrics);
  case ModelMetric::NormalizedEntropy:
    return entropyFormula(metrics);
  case ModelMetric::CalibrationRatio:
    return calibrationFormula(metrics);
  case ModelMetric::CalibrationError:
    return Texts::tr("Σ rows of the bin · |mean p − share of positives| / rows, over %1 bins: %2")
        .arg(QString::number(judging.bins), figureText(metrics.calibrationError));
  case ModelMetric::AveragePrecision:
    return Texts::tr("Σ (recall − recall before) · precision: %1; chance gives the base rate %2")
        .arg(figureText(*metrics.averagePrecision), figureText(metrics.baseRate));
  case ModelMetric::Ndcg:
    return ndcgFormula(metrics, judging);
  }
  return {};
}

QString weightText(UserWeight weight) {
  switch (weight) {
  case UserWeight::Impressions:
    return Texts::tr("by impressions");
  case UserWeight::Positives:
    return Texts::tr("by positives");
  default:
    return Texts::tr("equally");
  }
}

QString stateText(RunState state) {
  switch (state) {
  case RunState::Training:
    return Texts::tr("training");
  case RunState::Paused:
    return Texts::tr("paused");
  case RunState::Finished:
    return Texts::tr("finished");
  default:
    return Texts::tr("failed");
  }
}

int decimalsOf(ModelMetric metric) {
  return metric == ModelMetric::LogLoss || metric == ModelMetric::CalibrationError ? kLossDecimals
                                                                                   : kDecimals;
}

QString estimateText(const Estimate& estimate) {
  return Texts::tr("%1 (%2 to %3)")
      .arg(figureText(estimate.value), figureText(estimate.low), figureText(estimate.high));
}

} // namespace rankwright
