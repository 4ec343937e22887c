#pragma once

#include "widgets/chart/chart_panel.h"

namespace rankwright {

/// For a worker: makes the bytes and writes them in place of the file, in one step. Errors: Internal, Io,
/// Cancelled; the old file stays and nothing is left beside it.
Status writeChart(const ChartEncoder& encode, const QString& path, const JobControl& job);

} // namespace rankwright
