#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "widgets/leaderboards/board_step.h"

#include <filesystem>
#include <vector>

namespace rankwright {

/// Makes the files of boards be as the step says, on a worker: all of them or none. `folder` is the
/// workspace's. What is taken away goes to the system's trash where there is one. Errors: Conflict, with the
/// board, for a file that is not as the step's other side says; Io. What was done before an error is taken
/// back.
Status turnFiles(const std::filesystem::path& folder, const std::vector<BoardFileText>& files,
                 StepDirection direction, const JobControl& job = {});

} // namespace rankwright
