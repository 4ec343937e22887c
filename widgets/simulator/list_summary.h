#pragma once

#include "core/pipeline/trace.h"

#include <QString>

namespace rankwright {

/// How many apps are listed, what ranked them and how long it took: one line above a list.
QString listSummary(const Trace& trace);

/// The same with the time of each stage, and why the list is shorter than was asked for.
QString listSummaryToolTip(const Trace& trace);

} // namespace rankwright
