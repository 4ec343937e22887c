#pragma once

#include "core/base/job_control.h"
#include "core/base/stage_progress.h"

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace rankwright {

/// The text of a row, or of whatever else is sorted. Called from several threads; never a missing one.
using TextOfRow = std::function<std::string_view(std::uint32_t)>;

/// Sorts rows in the order of `compareTexts`, or its reverse, on all cores; rows of equal texts stay in their
/// order. Advances `progress` by one a row. Errors: Cancelled; the order is then unspecified.
Status sortByText(std::vector<std::uint32_t>& rows, const TextOfRow& textOf, bool descending,
                  StageProgress& progress);

} // namespace rankwright
