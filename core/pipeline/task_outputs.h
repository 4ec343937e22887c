#pragma once

#include "core/model/rank_model.h"

#include <string>
#include <vector>

namespace rankwright {

/// One output of a multi-task model for one row.
struct TaskOutput {
  std::string name;
  float probability = 0;            ///< of the model itself: no correction for the way it was trained
  const TaskParts* parts = nullptr; ///< whose logit it comes from; nullptr: it is the product of the others
};

/// The outputs in the order in which the model gives them; none of a model of one task. Borrows the parts.
std::vector<TaskOutput> taskOutputs(const LogitParts& parts);

/// Σ linear, and Σ pair, which all tasks share.
float linearSum(const LogitParts& parts);
float pairSum(const LogitParts& parts);

} // namespace rankwright
