#include "core/pipeline/task_outputs.h"

#include "core/model/model_outputs.h"

#include <algorithm>
#include <numeric>

namespace rankwright {

namespace {

float sumOf(const std::vector<float>& terms) {
  return static_cast<float>(std::accumulate(terms.begin(), terms.end(), 0.0));
}

} // namespace

std::vector<TaskOutput> taskOutputs(const LogitParts& parts) {
  std::vector<TaskOutput> outputs;
  for (const auto& task : parts.tasks)
    outputs.push_back({task.output, probabilityOf(task.logit), &task});
  // A task of conversion after a click is that of a product head.
  if (std::ranges::find(outputs, kConversionOutput, &TaskOutput::name) == outputs.end()) return outputs;
  float product = 1;
  for (const auto& each : outputs)
    product *= each.probability;
  outputs.push_back({std::string(kInstallOutput), product, nullptr});
  return outputs;
}

float linearSum(const LogitParts& parts) {
  return sumOf(parts.linear);
}

float pairSum(const LogitParts& parts) {
  return sumOf(parts.pair);
}

} // namespace rankwright
