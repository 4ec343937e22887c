#pragma once

#include "core/metrics/grouped_auc.h"
#include "core/runs/model_metric.h"
#include "core/runs/output_metrics.h"
#include "core/runs/run_info.h"

#include <QString>

namespace rankwright {

/// What a metric is called in tables, e.g. "Log loss".
QString metricTitle(ModelMetric metric);

/// What it is and how it is computed, with the options that judge.
QString metricHelp(ModelMetric metric, const JudgingOptions& judging);

/// The figure of one output with its formula and numbers, for pointing at it; empty where it is absent.
QString metricFormula(const OutputMetrics& metrics, ModelMetric metric, const JudgingOptions& judging);

/// What a user's AUC weighs: "by impressions".
QString weightText(UserWeight weight);

QString stateText(RunState state);

/// Decimals that a metric is told with in tables.
int decimalsOf(ModelMetric metric);

/// "0.7312 (0.7251 to 0.7372)".
QString estimateText(const Estimate& estimate);

} // namespace rankwright
