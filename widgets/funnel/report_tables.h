#pragma once

#include "core/funnel/funnel_report.h"
#include "core/table/table_source.h"

#include <QString>

#include <memory>

namespace rankwright {

/// Where candidates, and the items that users took, were lost: a row for each stage and reason, each a
/// doorway to its requests.
std::shared_ptr<const TableSource> lostTable(const FunnelReport& report);

/// What each channel adds, a row each in the order of the report.
std::shared_ptr<const TableSource> channelsTable(const FunnelReport& report);

/// How much two channels propose the same: a row for each pair.
std::shared_ptr<const TableSource> channelPairsTable(const FunnelReport& report);

/// How the candidates on both sides of a step differ: a row for each entry of `FunnelReport::drift`.
std::shared_ptr<const TableSource> driftTable(const FunnelReport& report);

/// The step of an entry of the drift: "Merged → Ranked", "not shown → shown".
QString stepText(const FunnelReport& report, const FeatureDrift& drift);

} // namespace rankwright
