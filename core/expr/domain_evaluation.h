#pragma once

#include "core/expr/coded_domain.h"
#include "core/expr/graph.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace rankwright {

/// What evaluating a domain asks of the evaluation that it belongs to.
struct DomainContext {
  const Graph& graph;
  const RequestClock& clock;
  /// The value of a node that is the same for all rows, nullptr for any other node.
  std::function<const Vector*(NodeId)> constantOf;
};

/// The values that the wanted nodes have for each place of a domain, in the order asked for; each owns what
/// it views but for constants and dictionaries. A large domain is evaluated stretch by stretch, on all cores.
/// Adds to `nanoseconds`, when it has room for every node, what each took.
std::vector<Vector> evaluateDomain(const DomainContext& context, const CodedDomain& domain,
                                   std::span<const NodeId> wanted, std::span<std::uint64_t> nanoseconds);

} // namespace rankwright
