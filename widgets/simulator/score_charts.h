#pragma once

#include "core/pipeline/trace.h"
#include "widgets/chart/chart_data.h"
#include "widgets/simulator/card.h"

#include <vector>

namespace rankwright {

/// Score over place in the list, the list's end marked among the candidates. nullptr without candidates.
ChartPtr scoreChart(const Trace& trace);

/// The terms of one app's logit, the strongest first, as bars. nullptr when no model ranked it.
ChartPtr logitChart(const Trace& trace, const AppText& app, ItemId item);

} // namespace rankwright
