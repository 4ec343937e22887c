#include "widgets/models/curve_charts.h"

#include "widgets/common/figures.h"
#include "widgets/common/number_words.h"
#include "widgets/models/model_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::CurveCharts)
};

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

const OutputQuality* qualityOf(const CurvePoint& point, const std::string& output) {
  const auto found = std::ranges::find(point.heldOut, output, &OutputQuality::output);
  return found == point.heldOut.end() ? nullptr : &*found;
}

double valueOf(const CurvePoint& point, CurveMeasure measure, const std::string& output) {
  if (measure == CurveMeasure::TrainLoss) return point.trainLoss;
  const auto* quality = qualityOf(point, output);
  if (!quality) return kMissing;
  return (measure == CurveMeasure::Auc ? quality->auc : quality->logLoss).value_or(kMissing);
}

QString titleOf(CurveMeasure measure) {
  switch (measure) {
  case CurveMeasure::Auc:
    return Texts::tr("Held-out AUC");
  case CurveMeasure::HeldOutLoss:
    return Texts::tr("Held-out log loss");
  default:
    return Texts::tr("Training loss");
  }
}

LineSeries lineOf(const NamedCurve& curve, CurveMeasure measure, const std::string& output) {
  LineSeries line{.name = curve.name, .x = {}, .y = {}};
  for (const auto& point : curve.points) {
    line.x.push_back(point.epoch);
    line.y.push_back(valueOf(point, measure, output));
  }
  return line;
}

ReferenceLine endOfFirstEpoch() {
  return {Qt::Vertical, 1, Texts::tr("end of the first epoch")};
}

bool reachesTheFirst(const CurvePoint& last) {
  return last.epoch >= 1;
}

QString bucketName(const std::vector<FrequencyBucket>& buckets, std::size_t number) {
  const auto least = buckets[number].least;
  if (number + 1 == buckets.size()) return Texts::tr("%1 rows and more").arg(countText(least));
  const auto most = buckets[number + 1].least - 1;
  return least == most ? Texts::tr("%1 rows").arg(countText(least))
                       : Texts::tr("%1 to %2 rows").arg(countText(least), countText(most));
}

LineSeries bucketLine(const NamedCurve& curve, std::size_t number, FrequencyMeasure measure) {
  const auto withBuckets = std::ranges::find_if(
      curve.points, [&](const CurvePoint& point) { return point.frequency.size() > number; });
  LineSeries line{.name = bucketName(withBuckets->frequency, number), .x = {}, .y = {}};
  for (const auto& point : curve.points) {
    line.x.push_back(point.epoch);
    const auto isThere = point.frequency.size() > number;
    const auto* bucket = isThere ? &point.frequency[number] : nullptr;
    const auto isJudged = bucket && (measure == FrequencyMeasure::Norm || bucket->heldOutRows > 0);
    line.y.push_back(!isJudged ? kMissing : measure == FrequencyMeasure::Gap ? bucket->gap() : bucket->norm);
  }
  return line;
}

std::size_t bucketCount(const NamedCurve& curve) {
  std::size_t most = 0;
  for (const auto& point : curve.points)
    most = std::max(most, point.frequency.size());
  return most;
}

} // namespace

ChartPtr curveChart(const std::vector<NamedCurve>& curves, CurveMeasure measure, const std::string& output) {
  ChartSpec spec{.title = measure == CurveMeasure::TrainLoss
                              ? titleOf(measure)
                              : QStringLiteral("%1 · %2").arg(titleOf(measure), outputTitle(output)),
                 .x = {.label = Texts::tr("Passes over the training rows")},
                 .y = {.label = titleOf(measure)}};
  auto reaches = false;
  for (const auto& curve : curves) {
    if (curve.points.empty()) continue;
    spec.series.emplace_back(lineOf(curve, measure, output));
    reaches |= reachesTheFirst(curve.points.back());
  }
  if (spec.series.empty()) return nullptr;
  if (reaches) spec.references.push_back(endOfFirstEpoch());
  return std::make_shared<const ChartSpec>(std::move(spec));
}

ChartPtr frequencyChart(const NamedCurve& curve, FrequencyMeasure measure) {
  const auto count = bucketCount(curve);
  if (count == 0) return nullptr;
  const auto isGap = measure == FrequencyMeasure::Gap;
  ChartSpec spec{
      .title = isGap ? Texts::tr("Generalisation gap by frequency of the rarest id · %1").arg(curve.name)
                     : Texts::tr("Norm of embeddings by frequency of the id · %1").arg(curve.name),
      .x = {.label = Texts::tr("Passes over the training rows")},
      .y = {.label = isGap ? Texts::tr("Held-out − training log loss") : Texts::tr("Mean norm")}};
  for (std::size_t number = 0; number < count; ++number)
    spec.series.emplace_back(bucketLine(curve, number, measure));
  if (reachesTheFirst(curve.points.back())) spec.references.push_back(endOfFirstEpoch());
  return std::make_shared<const ChartSpec>(std::move(spec));
}

QString curveText(const NamedCurve& curve, const std::string& output) {
  const CurvePoint* best = nullptr;
  const CurvePoint* last = nullptr;
  for (const auto& point : curve.points) {
    const auto* quality = qualityOf(point, output);
    if (!quality || !quality->auc) continue;
    if (!best || *quality->auc > *qualityOf(*best, output)->auc) best = &point;
    last = &point;
  }
  if (!best) return {};
  const auto bestAuc = *qualityOf(*best, output)->auc;
  const auto fall = bestAuc - *qualityOf(*last, output)->auc;
  const auto text = Texts::tr("%1: best AUC %2 after %3 passes")
                        .arg(curve.name, figureText(bestAuc), figureText(best->epoch));
  if (best->epoch <= 1 && last->epoch > 1 && fall > 0)
    return Texts::tr("%1, then it fell by %2: the one-epoch phenomenon. See the remedies when you train.")
        .arg(text, figureText(fall));
  return text + QLatin1Char('.');
}

} // namespace rankwright
