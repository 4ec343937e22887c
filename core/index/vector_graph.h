#pragma once

#include "core/base/buffer.h"
#include "core/base/result.h"
#include "core/index/vector_distance.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace rankwright {

class SectionFile;
class SectionWriter;

/// The first section of a vector index: what holds for all of it.
struct VectorHeader {
  std::uint32_t count = 0;       ///< vectors, less than 2^31
  std::uint32_t dimension = 0;   ///< numbers of each
  std::uint32_t itemBound = 0;   ///< every item is below it
  std::uint32_t links = 0;       ///< places for links of a node in the lowest layer
  std::uint32_t upperLinks = 0;  ///< in each of the others
  std::uint32_t upperCount = 0;  ///< nodes that are in more layers than the lowest
  std::uint32_t entry = 0;       ///< which of these a search begins at
  std::uint32_t searchWidth = 0; ///< what a search uses that is told none
  VectorMetric metric = VectorMetric::Cosine;
  std::array<std::uint8_t, 7> zero = {};
  std::uint64_t source = 0; ///< the training of the model that the vectors are from; 0: a feature
};
static_assert(sizeof(VectorHeader) == 48);

/// A hierarchical navigable small world (Malkov and Yashunin 2018) as it lies in a file: nodes are vectors in
/// the order of their items. Each links to near ones in the lowest layer, and a few of them in sparser layers
/// above it. Whatever the bytes are, nothing outside them is read. Immutable; copies share the memory.
class VectorGraph {
public:
  VectorHeader header;
  Buffer<std::uint32_t> items;       ///< [count], ascending
  Buffer<float> vectors;             ///< [count, dimension]; of length 1 for the cosine
  Buffer<std::uint32_t> links;       ///< [count, links] nodes; an unused place has the node itself
  Buffer<std::uint32_t> upperNodes;  ///< [upperCount], ascending
  Buffer<std::uint32_t> upperStarts; ///< [upperCount + 1] where its rows begin in `upperRows`
  Buffer<std::uint32_t> upperRows;   ///< [rows, upperLinks] positions in `upperNodes`, one row a layer

  std::span<const float> vectorAt(std::uint32_t node) const {
    return vectors.span().subspan(std::size_t{node} * header.dimension, header.dimension);
  }

  std::span<const std::uint32_t> linksOf(std::uint32_t node) const {
    return links.span().subspan(std::size_t{node} * header.links, header.links);
  }

  /// How many layers above the lowest the node at a position of `upperNodes` is in.
  std::uint32_t layersOf(std::uint32_t position) const {
    const auto last = std::min<std::uint64_t>(upperStarts[position + 1], rowCount());
    return static_cast<std::uint32_t>(last - std::min<std::uint64_t>(upperStarts[position], last));
  }

  /// The links of that node in a layer from 1 to `layersOf(position)`.
  std::span<const std::uint32_t> upperLinksOf(std::uint32_t position, std::uint32_t layer) const {
    const auto row = std::size_t{upperStarts[position]} + layer - 1;
    return upperRows.span().subspan(row * header.upperLinks, header.upperLinks);
  }

  /// The node at a position of `upperNodes`.
  std::uint32_t upperNode(std::uint32_t position) const {
    return std::min(upperNodes[position], header.count - 1);
  }

  std::uint64_t rowCount() const { return header.upperLinks == 0 ? 0 : upperRows.size() / header.upperLinks; }

  Status write(SectionWriter& writer) const;

  /// Finds the sections and checks that they fit each other, but reads none. Errors: Corrupt.
  static Result<VectorGraph> read(const SectionFile& file);

  /// Reads everything. Errors: Corrupt, for what only a damaged or hostile file has.
  Status check(const SectionFile& file) const;
};

} // namespace rankwright
