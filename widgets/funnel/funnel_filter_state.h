#pragma once

#include "core/funnel/funnel_filter.h"

#include <QJsonObject>

namespace rankwright {

/// A filter as sessions keep it. What is not set stands there too: sessions keep what a later state does not
/// mention.
QJsonObject stateOfFilter(const FunnelFilter& filter);

/// The reverse; what is missing or of another type is not set.
FunnelFilter filterOfState(const QJsonObject& state);

} // namespace rankwright
