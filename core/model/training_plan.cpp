#include "core/model/training_plan.h"

namespace rankwright {

ModelShape shapeOf(const ModelConfig& config, std::uint32_t fieldCount, std::int64_t idCount) {
  return {fieldCount, idCount, config.embedding, config.kind, config.network};
}

} // namespace rankwright
