#include "core/index/vector_search.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

/// Asks for a vector before it is needed: most of a search's time is waiting for them.
void prefetch(std::span<const float> vector) {
  constexpr std::size_t kLine = 64 / sizeof(float);
  constexpr std::size_t kMost = 4 * kLine; // the processor goes on by itself
  for (std::size_t at = 0; at < std::min(vector.size(), kMost); at += kLine)
    __builtin_prefetch(vector.data() + at);
}

class GraphSearch {
public:
  GraphSearch(const VectorGraph& graph, const float* query, std::size_t width, SearchScratch& scratch)
      : graph_(graph),
        distance_(distanceFor(graph.header.metric)),
        query_(query),
        width_(width),
        scratch_(scratch) {}

  void run() {
    scratch_.begin(graph_.header.count, width_);
    const auto entry = descend();
    scratch_.visit(entry);
    insert(entry);
    auto& nearest = scratch_.nearest;
    for (std::size_t next = 0; next < nearest.size();) {
      if (nearest[next].isExpanded) {
        ++next;
        continue;
      }
      nearest[next].isExpanded = true;
      next = std::min(next + 1, expand(nearest[next].node));
    }
  }

private:
  float distanceTo(std::uint32_t node) const {
    return distance_(query_, graph_.vectorAt(node).data(), graph_.header.dimension);
  }

  /// The node that the upper layers lead to.
  std::uint32_t descend() const {
    if (graph_.header.upperCount == 0) return 0;
    auto at = graph_.header.entry;
    auto nearest = distanceTo(graph_.upperNode(at));
    for (auto layer = graph_.layersOf(at); layer > 0; --layer)
      while (step(layer, at, nearest)) {
      }
    return graph_.upperNode(at);
  }

  /// Goes to the nearest of the links, if it is nearer than where the search is.
  bool step(std::uint32_t layer, std::uint32_t& at, float& nearest) const {
    if (layer > graph_.layersOf(at)) return false;
    bool moved = false;
    for (const auto to : graph_.upperLinksOf(at, layer)) {
      if (to >= graph_.header.upperCount) continue;
      const auto distance = distanceTo(graph_.upperNode(to));
      if (!(distance < nearest)) continue;
      nearest = distance;
      at = to;
      moved = true;
    }
    return moved;
  }

  /// Follows the links of a node. Gives the least place at which something new stands.
  std::size_t expand(std::uint32_t node) {
    auto& fresh = scratch_.fresh;
    fresh.clear();
    for (const auto to : graph_.linksOf(node))
      if (to < graph_.header.count && scratch_.visit(to)) {
        fresh.push_back(to);
        prefetch(graph_.vectorAt(to));
      }
    auto least = scratch_.nearest.size();
    for (const auto to : fresh)
      least = std::min(least, insert(to));
    return least;
  }

  /// Puts a node among the nearest. Gives its place, or that behind the last where it is not one of them.
  std::size_t insert(std::uint32_t node) {
    auto& nearest = scratch_.nearest;
    const auto distance = distanceTo(node);
    const bool isFull = nearest.size() == width_;
    if (!std::isfinite(distance) || (isFull && distance >= nearest.back().distance)) return nearest.size();
    if (isFull) nearest.pop_back();
    const auto place = std::upper_bound(nearest.begin(), nearest.end(), distance,
                                        [](float d, const NearNode& each) { return d < each.distance; });
    return static_cast<std::size_t>(nearest.insert(place, {distance, node, false}) - nearest.begin());
  }

  const VectorGraph& graph_;
  VectorDistance distance_;
  const float* query_;
  std::size_t width_;
  SearchScratch& scratch_;
};

} // namespace

void SearchScratch::begin(std::uint32_t count, std::size_t width) {
  nearest.clear();
  nearest.reserve(width);
  if (marks_.size() < count) marks_.resize(count, 0);
  if (++mark_ != 0) return;
  std::ranges::fill(marks_, std::uint8_t{0});
  mark_ = 1;
}

void searchGraph(const VectorGraph& graph, const float* query, std::size_t width, SearchScratch& scratch) {
  if (graph.header.count == 0 || width == 0) return scratch.nearest.clear();
  GraphSearch(graph, query, width, scratch).run();
}

} // namespace rankwright
