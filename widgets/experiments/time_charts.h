#pragma once

#include "core/experiment/effect_over_time.h"
#include "widgets/chart/chart_data.h"

#include <optional>

namespace rankwright {

/// The effect by day with its interval for one look; the always-valid interval of cumulative points; the true
/// effect, the lift times each point's control, where that is known. nullptr where no point has an effect.
ChartPtr timeEffectChart(const EffectOverTime& effects, double alpha,
                         const std::optional<double>& trueLift = {});

/// The users of both arms, over the same days. nullptr without points.
ChartPtr timeUsersChart(const EffectOverTime& effects);

/// Whether the daily effect fades or grows, in a sentence with its figures.
QString noveltyText(const EffectOverTime& effects, double alpha);

} // namespace rankwright
