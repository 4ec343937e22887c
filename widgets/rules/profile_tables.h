#pragma once

#include "core/expr/profile.h"
#include "widgets/chart/chart_data.h"
#include "widgets/common/fact_table.h"

namespace rankwright {

/// A row for each rule: how often it is missing, how many values it has, what it costs.
FactTable profileTable(const ProgramProfile& profile);

/// The most frequent values of a rule with their shares.
FactTable topValues(const RuleProfile& rule);

/// How the numbers of a rule are distributed; nullptr when it gives none.
ChartPtr distributionOf(const RuleProfile& rule);

} // namespace rankwright
