#include "core/runs/partial_samples.h"

#include <cmath>

namespace rankwright {

Status PartialSamples::forEachBatch(std::string_view stage, const JobControl& job, const Take& take) {
  double batches = 0;
  const auto isTaken = [&] {
    const auto number = batches++;
    return number == 0 || std::floor(number * share_) > std::floor((number - 1) * share_);
  };
  return source_.forEachBatch(stage, job, [&](const SourceBatch& batch) -> Status {
    if (batch.heldOut || isTaken()) return take(batch);
    return {};
  });
}

} // namespace rankwright
