#pragma once

#include "core/workspace/index_overview.h"
#include "widgets/common/fact_table.h"

#include <QDateTime>

namespace rankwright {

/// The figures of an index, a line each, as of `now`.
FactTable overviewFacts(const IndexOverview& overview, const QDateTime& now);

} // namespace rankwright
