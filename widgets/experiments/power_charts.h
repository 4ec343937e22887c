#pragma once

#include "core/experiment/log_power.h"
#include "core/table/table_source.h"
#include "widgets/chart/chart_data.h"
#include "widgets/common/fact_table.h"

#include <memory>
#include <optional>

namespace rankwright {

/// The lift that so many days find: days of the log, and those that are expected. `lift` is the one that is
/// looked for. nullptr where no day finds any.
ChartPtr detectableChart(const LogPower& power, double lift);

/// What the log tells of the metric and the traffic.
FactTable powerFacts(const LogPower& power, const LiftNeed& wanted);

/// What each lift needs, a row each.
std::shared_ptr<const TableSource> needsTable(const LogPower& power);

/// "To find a lift of 2 % … 12 more days."
QString needText(const LogPower& power, const LiftNeed& wanted, const PowerAim& aim);

} // namespace rankwright
