#pragma once

#include "core/index/key_query_parser.h"

#include <unordered_map>

namespace rankwright {

/// How many items each operator and key of a query stands for.
using NodeCounts = std::unordered_map<const KeyQuery::Node*, std::uint64_t>;

/// The operands of a query in its order; those in brackets follow the group that holds them, one deeper.
/// There is a count for every node.
std::vector<KeyQueryPart> partsOf(const KeyQuery::Node& root, const NodeCounts& counts);

} // namespace rankwright
