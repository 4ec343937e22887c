#pragma once

#include "widgets/common/job_runner.h"

#include <QString>

namespace rankwright {

/// How far a job is, for the place where it was asked for: "simulating users: 12 of 1,000 · about 5 s left";
/// its title while it has not said anything; empty for one that does not run.
QString runningText(const JobRunner& jobs, JobId job);

} // namespace rankwright
