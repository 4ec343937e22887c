#pragma once

#include "core/model/learning_curve.h"
#include "widgets/chart/chart_data.h"

#include <QString>

#include <string>
#include <vector>

namespace rankwright {

/// The learning curve of a run, or of one that is being trained.
struct NamedCurve {
  QString name;
  std::vector<CurvePoint> points;
  std::size_t kept = 0; ///< position of the point whose weights the model has
};

/// What a chart of curves shows.
enum class CurveMeasure { Auc, HeldOutLoss, TrainLoss };

/// The measure of an output by passes over the rows, a line for each run, with the end of the first epoch
/// marked. nullptr when no run has a point.
ChartPtr curveChart(const std::vector<NamedCurve>& curves, CurveMeasure measure, const std::string& output);

/// What a chart by id frequency shows.
enum class FrequencyMeasure { Gap, Norm };

/// The generalisation gap, or the mean norm of embeddings, by passes over the rows: a line for each bucket of
/// id frequency. nullptr when the curve has no buckets.
ChartPtr frequencyChart(const NamedCurve& curve, FrequencyMeasure measure);

/// What a curve says in a sentence: where it was best, how far it fell after the first epoch. Empty without
/// held-out figures.
QString curveText(const NamedCurve& curve, const std::string& output);

} // namespace rankwright
