#pragma once

#include <QString>

namespace rankwright {

/// Figures of charts, written as the default locale writes them, with the typographic minus left to the
/// locale.

/// Six significant digits at most, thousands grouped: "0.0312", "1,234,560", "1.2E-7".
QString numberText(double value);

/// The label of a tick where neighbouring ticks are `step` apart: as many decimals as tell them apart.
QString tickText(double value, double step);

/// The same for ticks of a logarithmic axis: "0.001", "100", "1E9".
QString logTickText(double value);

/// A moment in seconds since 1970 UTC, in local time, as finely as a distance of `step` seconds needs.
QString timeText(double seconds, double step);

} // namespace rankwright
