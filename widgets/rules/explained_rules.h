#pragma once

#include "core/workspace/rule_explanation.h"

#include <QString>

namespace rankwright {

/// "shared, folded": what the compiler did to a node, for people.
QString marksOf(const ExplainedNode& node);

/// The node as an expression of its operands' own expressions, as long as that stays short.
std::vector<QString> expressionsOf(const Explanation& explanation);

/// The numbers of the nodes that are outputs, in the order of the nodes.
std::vector<std::uint32_t> outputsOf(const Explanation& explanation);

} // namespace rankwright
