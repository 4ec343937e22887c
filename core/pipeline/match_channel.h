#pragma once

#include "core/base/id.h"
#include "core/feature/item_pool.h"
#include "core/index/inverted_index.h"
#include "core/index/vector_index.h"
#include "core/pipeline/pipeline_config.h"
#include "core/pipeline/trace.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// Recalls items for keys from an index. The posting lists of several keys interleave by layers: the first
/// posting of every key, then the second of every key, …, in the order of the keys, until `config.count`
/// items are proposed. An item is proposed once; excluded items are noted and take no place. `excluded` is
/// ascending.
ChannelTrace runMatchChannel(const ChannelConfig& config, const InvertedIndex& index,
                             std::span<const std::string> keys, std::span<const ItemId> excluded);

/// What a channel asks a vector index.
struct VectorQuestion {
  std::string name;              ///< in the trace: the key of an item, or what gave the vector
  std::span<const float> vector; ///< [dimension]; of any other length it is near nothing
  std::optional<ItemId> item;    ///< whose vector it is, and which is not recalled for being near itself
};

/// The questions of a channel that has keys: the vectors of the items with these keys.
std::vector<VectorQuestion> questionsFor(std::span<const std::string> keys, const ItemPool& items,
                                         const VectorIndex& index);

/// Recalls items that are near vectors. The nearest of several questions interleave by layers as posting
/// lists do, with their nearness as weight. `excluded` is ascending.
ChannelTrace runVectorChannel(const ChannelConfig& config, const VectorIndex& index,
                              std::span<const VectorQuestion> questions, std::span<const ItemId> excluded);

} // namespace rankwright
