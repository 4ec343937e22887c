#pragma once

#include "core/experiment/experiment_definition.h"
#include "core/experiment/uplift_report.h"
#include "core/table/table_source.h"
#include "widgets/chart/chart_data.h"

#include <memory>

namespace rankwright {

/// The Qini curve as a share of the arm's users and the uplift curve as one of all, by the share of users
/// reached; both end at the effect on all, as what a random order would gain. nullptr without users.
ChartPtr upliftCurveChart(const UpliftReport& report);

/// Tenths of the users: predicted against realised uplift, with intervals. In percentage points.
ChartPtr upliftDecileChart(const UpliftReport& report);

/// The same in rows, highest predictions first.
std::shared_ptr<const TableSource> upliftDecileTable(const UpliftReport& report);

/// What each feature weighs in the predicted uplift, the heaviest first.
std::shared_ptr<const TableSource> upliftWeightTable(const UpliftReport& report);

/// Whether the model knows who gains, with the normalised Qini and its interval.
QString upliftText(const UpliftReport& report, double alpha);

} // namespace rankwright
