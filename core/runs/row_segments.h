#pragma once

#include "core/runs/held_out_predictions.h"

#include <vector>

namespace rankwright {

/// The segments of the rows: fields of few values, users' and ids' training rows.
std::vector<SegmentColumn> rowSegments(const JudgedModel& judged, const SampleBlocks& rows);

} // namespace rankwright
