#pragma once

#include "core/experiment/effect_test.h"
#include "core/experiment/experiment_definition.h"

#include <QString>

#include <cstdint>

namespace rankwright {

/// A figure of a metric: five significant digits, thousands grouped, a typographic minus; "∞" for infinite.
QString figureText(double value);

/// The same with its sign, for differences: "+0.0123", "−4.2".
QString signedText(double value);

/// A relative change: "+4.66 %".
QString liftText(double lift);

/// A share: "44.8 %", small ones with more decimals.
QString percentText(double share);

/// "−0.012 to +0.003"; relative ones as "−1.2 % to +0.3 %".
QString intervalText(const Interval& interval);
QString liftIntervalText(const Interval& interval);

/// A probability: "0.0744", tiny ones as "1.2e−9".
QString probabilityText(double p);

/// What a metric is of, in a few words: "mean per user", "share of users", "ratio of sums".
QString kindText(MetricKind kind);

/// The family of the adjustment of p: "Holm", "Benjamini–Hochberg", "Bonferroni".
QString adjustmentText(Adjustment adjustment);

} // namespace rankwright
