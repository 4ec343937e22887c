#include "core/index/vector_graph.h"

#include "core/base/section_file.h"
#include "core/base/section_writer.h"
#include "core/index/item_vectors.h"

#include <cmath>

namespace rankwright {

namespace {

constexpr std::uint32_t kMostNodes = std::uint32_t{1} << 31;
constexpr std::uint32_t kMostLinks = 4096;

bool isPossible(const VectorHeader& header) {
  return header.count < kMostNodes && header.dimension <= ItemVectors::kMostDimensions &&
         (header.dimension > 0 || header.count == 0) && header.links <= kMostLinks &&
         header.upperLinks <= kMostLinks && header.upperCount <= header.count &&
         (header.upperLinks > 0 || header.upperCount == 0) &&
         header.entry < std::max(header.upperCount, 1U) && header.metric <= VectorMetric::L2 &&
         header.zero == decltype(header.zero){};
}

Result<VectorHeader> readHeader(const SectionFile& file) {
  RW_ASSIGN(const auto headers, file.section<VectorHeader>("vectors.index"));
  if (headers.size() != 1) return file.corruptSection("vectors.index", "the index has not one header");
  if (!isPossible(headers[0])) return file.corruptSection("vectors.index", "the header says what cannot be");
  return headers[0];
}

Status checkSizes(const VectorGraph& graph, const SectionFile& file) {
  const auto& header = graph.header;
  const auto count = std::uint64_t{header.count};
  const struct {
    const char* section;
    std::uint64_t size;
    std::uint64_t expected;
  } sections[] = {
      {"items", graph.items.size(), count},
      {"vectors", graph.vectors.size(), count * header.dimension},
      {"links", graph.links.size(), count * header.links},
      {"upper.nodes", graph.upperNodes.size(), header.upperCount},
      {"upper.starts", graph.upperStarts.size(), std::uint64_t{header.upperCount} + 1},
      {"upper.links", graph.upperRows.size(), graph.rowCount() * header.upperLinks},
  };
  for (const auto& [section, size, expected] : sections)
    if (size != expected)
      return file.corruptSection(section, fmt::format("it has {} entries instead of {}", size, expected));
  return {};
}

/// Whether each number is greater than the one before, and below `bound`.
bool isAscending(std::span<const std::uint32_t> numbers, std::uint64_t bound) {
  for (std::size_t i = 0; i < numbers.size(); ++i)
    if (numbers[i] >= bound || (i > 0 && numbers[i] <= numbers[i - 1])) return false;
  return true;
}

bool areBelow(std::span<const std::uint32_t> numbers, std::uint32_t bound) {
  return std::ranges::all_of(numbers, [bound](std::uint32_t number) { return number < bound; });
}

/// Whether every node above the lowest layer has rows, and each link leads to a node that is in its layer.
bool isLayered(const VectorGraph& graph) {
  const auto starts = graph.upperStarts.span();
  if (starts.front() != 0 || starts.back() != graph.rowCount()) return false;
  for (std::uint32_t at = 0; at < graph.header.upperCount; ++at)
    if (starts[at] >= starts[at + 1]) return false;
  for (std::uint32_t at = 0; at < graph.header.upperCount; ++at)
    for (std::uint32_t layer = 1; layer <= graph.layersOf(at); ++layer)
      for (const auto to : graph.upperLinksOf(at, layer))
        if (to >= graph.header.upperCount || graph.layersOf(to) < layer) return false;
  return true;
}

bool isFinite(std::span<const float> numbers) {
  return std::ranges::all_of(numbers, [](float number) { return std::isfinite(number); });
}

} // namespace

Status VectorGraph::write(SectionWriter& writer) const {
  RW_CHECK(writer.add("vectors.index", std::span(&header, 1)));
  RW_CHECK(writer.add("items", items.span()));
  RW_CHECK(writer.add("vectors", vectors.span()));
  RW_CHECK(writer.add("links", links.span()));
  RW_CHECK(writer.add("upper.nodes", upperNodes.span()));
  RW_CHECK(writer.add("upper.starts", upperStarts.span()));
  return writer.add("upper.links", upperRows.span());
}

Result<VectorGraph> VectorGraph::read(const SectionFile& file) {
  VectorGraph graph;
  RW_ASSIGN(graph.header, readHeader(file));
  RW_ASSIGN(graph.items, file.section<std::uint32_t>("items"));
  RW_ASSIGN(graph.vectors, file.section<float>("vectors"));
  RW_ASSIGN(graph.links, file.section<std::uint32_t>("links"));
  RW_ASSIGN(graph.upperNodes, file.section<std::uint32_t>("upper.nodes"));
  RW_ASSIGN(graph.upperStarts, file.section<std::uint32_t>("upper.starts"));
  RW_ASSIGN(graph.upperRows, file.section<std::uint32_t>("upper.links"));
  RW_CHECK(checkSizes(graph, file));
  return graph;
}

Status VectorGraph::check(const SectionFile& file) const {
  if (!isAscending(items.span(), header.itemBound))
    return file.corruptSection("items", "the items do not ascend below their bound");
  if (!isFinite(vectors.span())) return file.corruptSection("vectors", "a number is not finite");
  if (!areBelow(links.span(), header.count)) return file.corruptSection("links", "a link leads nowhere");
  if (!isAscending(upperNodes.span(), header.count))
    return file.corruptSection("upper.nodes", "the nodes do not ascend");
  if (!isLayered(*this)) return file.corruptSection("upper.links", "the layers do not fit their links");
  return {};
}

} // namespace rankwright
