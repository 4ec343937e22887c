#include "core/model/torch/deep_network.h"

namespace rankwright {

DeepNetwork::DeepNetwork(const ModelShape& shape, at::Generator& generator)
    : deep_(LayerStack::draw(std::int64_t{shape.fieldCount} * shape.embedding, shape.network.hidden, 1,
                             layerOptionsOf(shape.network), generator)) {}

} // namespace rankwright
