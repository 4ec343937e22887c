#include "core/index/vector_index.h"

#include "core/base/section_file.h"
#include "core/base/section_writer.h"
#include "core/index/vector_search.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

/// 1 / length of a vector; 0 for one of no length.
float scaleOf(std::span<const float> vector) {
  double squares = 0;
  for (const auto number : vector)
    squares += double{number} * number;
  return squares > 0 ? static_cast<float>(1 / std::sqrt(squares)) : 0;
}

/// The query as distances take it: of length 1 for the cosine. Lives until the thread's next query.
const float* preparedQuery(const VectorHeader& header, std::span<const float> query) {
  if (header.metric != VectorMetric::Cosine) return query.data();
  thread_local std::vector<float> scaled;
  scaled.assign(query.begin(), query.end());
  const auto scale = scaleOf(query);
  for (auto& number : scaled)
    number *= scale;
  return scaled.data();
}

bool isNearer(const NearItem& a, const NearItem& b) {
  return a.nearness != b.nearness ? a.nearness > b.nearness : a.item < b.item;
}

Result<VectorGraph> readGraph(const SectionFile& file, std::uint32_t itemCount) {
  RW_ASSIGN(auto graph, VectorGraph::read(file));
  if (graph.header.itemBound > itemCount)
    return file.corruptSection("vectors.index", "an item lies outside the pool");
  return graph;
}

} // namespace

std::uint64_t VectorIndex::bytes() const {
  return graph_.items.span().size_bytes() + graph_.vectors.span().size_bytes() +
         graph_.links.span().size_bytes() + graph_.upperNodes.span().size_bytes() +
         graph_.upperStarts.span().size_bytes() + graph_.upperRows.span().size_bytes();
}

std::optional<std::span<const float>> VectorIndex::vectorOf(ItemId item) const {
  const auto items = graph_.items.span();
  const auto found = std::lower_bound(items.begin(), items.end(), item.value());
  if (found == items.end() || *found != item.value()) return std::nullopt;
  return graph_.vectorAt(static_cast<std::uint32_t>(found - items.begin()));
}

void VectorIndex::findNearest(std::span<const float> query, std::size_t count, std::vector<NearItem>& into,
                              std::size_t width) const {
  into.clear();
  if (query.size() != dimension()) return;
  thread_local SearchScratch scratch;
  const auto widest = std::max<std::size_t>(width > 0 ? width : header().searchWidth, count);
  searchGraph(graph_, preparedQuery(header(), query), std::min<std::size_t>(widest, size()), scratch);
  for (const auto& near : scratch.nearest) {
    if (into.size() == count) break;
    const auto item = itemAt(near.node);
    if (item.value() < header().itemBound) into.push_back({item, -near.distance});
  }
}

void VectorIndex::findNearestExactly(std::span<const float> query, std::size_t count,
                                     std::vector<NearItem>& into) const {
  into.clear();
  if (query.size() != dimension() || count == 0) return;
  const auto* prepared = preparedQuery(header(), query);
  const auto distance = distanceFor(header().metric);
  for (std::uint32_t node = 0; node < size(); ++node) {
    const NearItem near{itemAt(node), -distance(prepared, graph_.vectorAt(node).data(), dimension())};
    if (!std::isfinite(near.nearness) || near.item.value() >= header().itemBound) continue;
    if (into.size() == count) { // the front is the farthest of the nearest
      if (!isNearer(near, into.front())) continue;
      std::pop_heap(into.begin(), into.end(), isNearer);
      into.pop_back();
    }
    into.push_back(near);
    std::push_heap(into.begin(), into.end(), isNearer);
  }
  std::sort_heap(into.begin(), into.end(), isNearer);
}

Status VectorIndex::save(const std::filesystem::path& path) const {
  RW_ASSIGN(auto writer, SectionWriter::create(path, kFile));
  RW_CHECK(graph_.write(writer));
  return writer.commit();
}

Result<VectorIndex> VectorIndex::open(const std::filesystem::path& path, std::uint32_t itemCount) {
  RW_ASSIGN(const auto file, SectionFile::open(path, kFile));
  RW_ASSIGN(auto graph, readGraph(file, itemCount));
  return VectorIndex(std::move(graph));
}

Status verifyVectorIndex(const std::filesystem::path& path, std::uint32_t itemCount, const JobControl& job) {
  RW_ASSIGN(const auto file, SectionFile::open(path, VectorIndex::kFile));
  RW_CHECK(file.verifyAll(job));
  RW_ASSIGN(const auto graph, readGraph(file, itemCount));
  return graph.check(file);
}

} // namespace rankwright
