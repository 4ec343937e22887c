#pragma once

#include "core/workspace/leaderboard_freshness.h"

#include <QString>

namespace rankwright {

/// "exposures", "clicks", "installs".
QString seenByText(SeenBy seenBy);

/// "100 exposures".
QString aimText(const SeenAim& aim);

/// "12.3 % of the slots change in a day; 43 different apps stood there in 28 days".
QString turnoverText(const Freshness& freshness);

/// "half were seen after 9 days (95 % interval 7 to 12)"; "more than half were not seen by the end".
QString medianText(const MedianWait& median);

/// What came of the apps' waits, in a sentence or two.
QString waitsText(const NewAppWaits& waits);

/// Why there is no curve; empty where there is one.
QString noWaitsText(const NewAppWaits& waits);

} // namespace rankwright
