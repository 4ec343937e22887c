#include "core/model/training_plan.h"

namespace rankwright {

ModelShape shapeOf(const ModelConfig& config, std::uint32_t fieldCount, std::int64_t idCount) {
  return {fieldCount, idCount, config.embedding, config.kind, config.network};
}

bool goesOnFromShorter(const ModelConfig& config) {
  // Others fall to 0 over all epochs.
  return config.optimization.schedule == RateSchedule::Constant;
}

} // namespace rankwright
