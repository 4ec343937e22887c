#pragma once

#include "core/base/id.h"
#include "core/index/inverted_index.h"
#include "core/pipeline/pipeline_config.h"
#include "core/pipeline/trace.h"

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

} // namespace rankwright
