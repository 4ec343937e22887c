#pragma once

#include "core/funnel/funnel_report.h"
#include "widgets/common/fact_table.h"

namespace rankwright {

/// Whether the stages differ so much in size that only a logarithmic scale shows all of them.
bool needsLogScale(const FunnelReport& report);

/// The funnel: a row for each stage with a bar for its candidates, each a doorway to its requests.
/// Logarithmic bars stand for log10(1 + candidates).
FactTable stageFacts(const FunnelReport& report, bool logarithmic);

/// How far consecutive orders agree, a row each.
FactTable orderFacts(const FunnelReport& report);

} // namespace rankwright
