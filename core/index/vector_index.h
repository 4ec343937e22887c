#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/base/section_layout.h"
#include "core/index/vector_graph.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// An item that is near a vector.
struct NearItem {
  ItemId item;
  float nearness = 0; ///< inner product, cosine, or the negative squared distance: the nearer, the larger

  friend bool operator==(const NearItem&, const NearItem&) = default;
};

/// Finds the items whose vectors are near a vector. Immutable; read in place from a mapped file. Answers from
/// any thread, without allocating once a thread has asked before. Whatever a file holds, nothing outside it
/// is read and no item at or above `itemBound` comes out. Copies share the memory.
class VectorIndex {
public:
  static constexpr SectionFileKind kFile{{'R', 'W', 'V', 'E', 'C', 'T', 'O', 'R'}, 1};

  VectorIndex() = default;
  explicit VectorIndex(VectorGraph graph) : graph_(std::move(graph)) {}

  const VectorHeader& header() const { return graph_.header; }
  std::uint32_t size() const { return graph_.header.count; }
  std::uint32_t dimension() const { return graph_.header.dimension; }
  const VectorGraph& graph() const { return graph_; }
  std::uint64_t bytes() const;

  /// The vector of an item, [dimension], of length 1 where the metric is the cosine; nothing for an item that
  /// has none.
  std::optional<std::span<const float>> vectorOf(ItemId item) const;
  ItemId itemAt(std::uint32_t node) const { return ItemId(graph_.items[node]); }

  /// Writes up to `count` items near `query`, which is [dimension], to `into`, the nearest first. Some may be
  /// missed: fewer the larger `width` is, which is at least `count` and by default what the index was built
  /// for. The query needs no particular length.
  void findNearest(std::span<const float> query, std::size_t count, std::vector<NearItem>& into,
                   std::size_t width = 0) const;

  /// The same, but compares all vectors, so that none is missed; of equally near ones the lesser item stands
  /// first.
  void findNearestExactly(std::span<const float> query, std::size_t count, std::vector<NearItem>& into) const;

  /// Writes one checksummed file, atomically. Errors: Io.
  Status save(const std::filesystem::path& path) const;

  /// Maps an index, in time that does not depend on its size. `itemCount` is the size of the item pool its
  /// items must lie in. Errors: NotFound, Io, Unsupported (another version), Corrupt (says where).
  static Result<VectorIndex> open(const std::filesystem::path& path, std::uint32_t itemCount);

private:
  VectorGraph graph_;
};

/// Vector indexes by name.
using VectorIndexSet = std::map<std::string, VectorIndex>;

/// Reads a whole file and checks everything. Errors: those of `VectorIndex::open`; Corrupt, saying where;
/// Cancelled.
Status verifyVectorIndex(const std::filesystem::path& path, std::uint32_t itemCount,
                         const JobControl& job = {});

} // namespace rankwright
