#pragma once

#include "core/experiment/effect_test.h"
#include "core/experiment/experiment_definition.h"
#include "widgets/common/number_words.h"

#include <QString>

namespace rankwright {

/// "−0.012 to +0.003"; relative ones as "−1.2 % to +0.3 %".
QString intervalText(const Interval& interval);
QString liftIntervalText(const Interval& interval);

/// What a metric is of, in a few words: "mean per user", "share of users", "ratio of sums".
QString kindText(MetricKind kind);

/// The family of the adjustment of p: "Holm", "Benjamini–Hochberg", "Bonferroni".
QString adjustmentText(Adjustment adjustment);

} // namespace rankwright
