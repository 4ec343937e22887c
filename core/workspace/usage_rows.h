#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/expr/program.h"
#include "core/model/model_config.h"
#include "core/model/training_sources.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace rankwright {

/// The program that makes a model's fields of the tables. Errors: NotFound and Type for fields that the rules
/// or tables do not give.
Result<Program> usageProgram(const TrainingSources& sources, const ModelConfig& config);

/// Takes the values of the fields of up to `kBatchRows` rows.
using TakeUsageRows = std::function<Status(const std::vector<Vector>& values, std::uint32_t rowCount)>;

/// The fields of up to `most` interactions, evenly over the log. Errors: those of `take`; Cancelled.
Status forEachUsageBatch(const TrainingSources& sources, const Program& program, std::uint32_t most,
                         const JobControl& job, const TakeUsageRows& take);

} // namespace rankwright
