#pragma once

#include "core/index/vector_graph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// A node that a search came by.
struct NearNode {
  float distance = 0;
  std::uint32_t node = 0;
  bool isExpanded = false; ///< whether its links were followed
};

/// What a search needs while it runs. One of them serves any number of searches, one after the other, in any
/// graphs; it allocates only where a graph or a width is larger than all before.
class SearchScratch {
public:
  /// A search of a graph of so many nodes begins.
  void begin(std::uint32_t count, std::size_t width);

  /// Whether this search has not been at the node yet.
  bool visit(std::uint32_t node) {
    if (marks_[node] == mark_) return false;
    marks_[node] = mark_;
    return true;
  }

  std::vector<NearNode> nearest;    ///< by rising distance
  std::vector<std::uint32_t> fresh; ///< links of a node that lead to where the search has not been

private:
  std::vector<std::uint8_t> marks_; ///< [nodes] the search that visited it last
  std::uint8_t mark_ = 0;
};

/// Finds nodes near `query`, which is [dimension], into `scratch.nearest`: up to `width` of them, the nearest
/// first. The wider, the fewer are missed and the longer it takes. Distances that are not finite are those of
/// no node.
void searchGraph(const VectorGraph& graph, const float* query, std::size_t width, SearchScratch& scratch);

} // namespace rankwright
