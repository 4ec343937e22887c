#pragma once

#include "core/base/result.h"
#include "core/runs/sweep.h"

#include <filesystem>
#include <vector>

namespace rankwright {

/// Replaces the results file. Errors: Io.
Status writeSweepResults(const std::vector<TrialResult>& results, const std::filesystem::path& path);

} // namespace rankwright
