#include "core/index/vector_index_builder.h"

#include "core/base/stage_progress.h"

// We measure by ourselves, and what hnswlib prefetches by hand it looks up behind the end of its lists.
#define NO_MANUAL_VECTORIZATION
#include <hnswlib/hnswlib.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

using Graph = hnswlib::HierarchicalNSW<float>;

constexpr std::uint32_t kNoPosition = UINT32_MAX;

/// Lets hnswlib measure as our searches do.
class Space final : public hnswlib::SpaceInterface<float> {
public:
  Space(VectorMetric metric, std::size_t dimension) : distance_(distanceFor(metric)), dimension_(dimension) {}

  std::size_t get_data_size() override { return dimension_ * sizeof(float); }
  hnswlib::DISTFUNC<float> get_dist_func() override { return measure; }
  void* get_dist_func_param() override { return this; }

private:
  static float measure(const void* a, const void* b, const void* space) {
    const auto& self = *static_cast<const Space*>(space);
    return self.distance_(static_cast<const float*>(a), static_cast<const float*>(b), self.dimension_);
  }

  VectorDistance distance_;
  std::size_t dimension_;
};

double squaredLength(std::span<const float> vector) {
  double squares = 0;
  for (const auto number : vector)
    squares += double{number} * number;
  return squares;
}

/// The items and vectors of the index.
VectorGraph nodesOf(const ItemVectors& vectors, VectorMetric metric) {
  std::vector<std::uint32_t> items;
  std::vector<float> numbers;
  items.reserve(vectors.size());
  numbers.reserve(std::size_t{vectors.size()} * vectors.dimension());
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    const auto vector = vectors.at(i);
    const auto length = metric == VectorMetric::Cosine ? std::sqrt(squaredLength(vector)) : 1;
    if (length == 0) continue;
    items.push_back(vectors.items()[i].value());
    for (const auto number : vector)
      numbers.push_back(static_cast<float>(number / length));
  }
  VectorGraph graph;
  graph.header.count = static_cast<std::uint32_t>(items.size());
  graph.header.dimension = vectors.dimension();
  graph.header.itemBound = items.empty() ? 0 : items.back() + 1;
  graph.header.metric = metric;
  graph.items = Buffer(std::move(items));
  graph.vectors = Buffer(std::move(numbers));
  return graph;
}

/// Vectors as they are linked. The largest inner product is no neighbourhood: a long vector is near
/// everything. One more number brings all of them to the length of the longest, which changes no inner
/// product with a query that has a 0 there (Bachrach et al. 2014, section 3).
class LinkedVectors {
public:
  explicit LinkedVectors(const VectorGraph& graph) : graph_(graph) {
    if (graph.header.metric != VectorMetric::InnerProduct) return;
    for (std::uint32_t node = 0; node < graph.header.count; ++node)
      longest_ = std::max(longest_, squaredLength(graph.vectorAt(node)));
  }

  std::size_t dimension() const { return graph_.header.dimension + (isRaised() ? 1U : 0U); }

  /// Valid until the next call with the same `scratch`.
  const float* at(std::uint32_t node, std::vector<float>& scratch) const {
    const auto vector = graph_.vectorAt(node);
    if (!isRaised()) return vector.data();
    scratch.assign(vector.begin(), vector.end());
    scratch.push_back(static_cast<float>(std::sqrt(std::max(0.0, longest_ - squaredLength(vector)))));
    return scratch.data();
  }

private:
  bool isRaised() const { return graph_.header.metric == VectorMetric::InnerProduct; }

  const VectorGraph& graph_;
  double longest_ = 0;
};

/// Adds the nodes on several threads.
class Linking {
public:
  Linking(Graph& graph, const LinkedVectors& vectors, std::uint32_t count, const JobControl& job)
      : graph_(graph), vectors_(vectors), count_(count), progress_(job, "linking vectors", count) {}

  Status run(std::uint32_t threads) {
    addNext(); // alone, since the others are linked to it
    std::vector<std::jthread> helpers;
    for (std::uint32_t i = 1; i < threads; ++i)
      helpers.emplace_back([this] { addAll(); });
    addAll();
    helpers.clear();
    RW_CHECK(progress_.job().check());
    if (failure_.empty()) return {};
    return fail(ErrorKind::Internal, "the vectors cannot be linked: {}", failure_);
  }

private:
  bool addNext() {
    thread_local std::vector<float> scratch;
    const auto node = next_.fetch_add(1);
    if (node >= count_) return false;
    graph_.addPoint(vectors_.at(static_cast<std::uint32_t>(node), scratch), node);
    progress_.advance(1);
    return true;
  }

  void addAll() {
    try {
      while (!failed_ && !progress_.job().cancelled() && addNext()) {
      }
    } catch (const std::exception& error) {
      failed_ = true;
      const std::lock_guard lock(failing_);
      failure_ = error.what();
    }
  }

  Graph& graph_;
  const LinkedVectors& vectors_;
  std::uint64_t count_;
  StageProgress progress_;
  std::atomic<std::uint64_t> next_ = 0;
  std::atomic<bool> failed_ = false;
  std::mutex failing_;
  std::string failure_;
};

/// Takes hnswlib's links over into the arrangement of a file.
class LinkExport {
public:
  LinkExport(const Graph& from, VectorGraph& to) : from_(from), to_(to), nodeOf_(to.header.count) {
    for (std::uint32_t i = 0; i < to.header.count; ++i)
      nodeOf_[i] = static_cast<std::uint32_t>(from.getExternalLabel(i));
  }

  void run() {
    to_.header.links = static_cast<std::uint32_t>(from_.maxM0_);
    to_.header.upperLinks = static_cast<std::uint32_t>(from_.maxM_);
    exportLowest();
    listUpperNodes();
    exportUpper();
  }

private:
  std::uint32_t count() const { return to_.header.count; }

  std::span<const hnswlib::tableint> linksOf(std::uint32_t internal, int layer) const {
    auto* list = from_.get_linklist_at_level(internal, layer);
    return {list + 1, *reinterpret_cast<const unsigned short*>(list)};
  }

  void exportLowest() {
    std::vector<std::uint32_t> links(std::size_t{count()} * to_.header.links);
    for (std::uint32_t i = 0; i < count(); ++i) {
      auto* row = links.data() + std::size_t{nodeOf_[i]} * to_.header.links;
      std::fill_n(row, to_.header.links, nodeOf_[i]);
      for (const auto other : linksOf(i, 0))
        *row++ = nodeOf_[other];
    }
    to_.links = Buffer(std::move(links));
  }

  void listUpperNodes() {
    std::vector<std::uint32_t> layers(count());
    for (std::uint32_t i = 0; i < count(); ++i)
      layers[nodeOf_[i]] = static_cast<std::uint32_t>(from_.element_levels_[i]);
    positions_.assign(count(), kNoPosition);
    std::vector<std::uint32_t> nodes;
    std::vector<std::uint32_t> starts{0};
    for (std::uint32_t node = 0; node < count(); ++node) {
      if (layers[node] == 0) continue;
      positions_[node] = static_cast<std::uint32_t>(nodes.size());
      nodes.push_back(node);
      starts.push_back(starts.back() + layers[node]);
    }
    to_.header.upperCount = static_cast<std::uint32_t>(nodes.size());
    to_.upperNodes = Buffer(std::move(nodes));
    to_.upperStarts = Buffer(std::move(starts));
  }

  void exportUpper() {
    const auto width = to_.header.upperLinks;
    std::vector<std::uint32_t> rows(std::size_t{to_.upperStarts.span().back()} * width);
    for (std::uint32_t i = 0; i < count(); ++i) {
      const auto position = positions_[nodeOf_[i]];
      for (int layer = 1; layer <= from_.element_levels_[i]; ++layer) {
        const auto start = std::size_t{to_.upperStarts[position]} + static_cast<std::size_t>(layer) - 1;
        auto* row = rows.data() + start * width;
        std::fill_n(row, width, position);
        for (const auto other : linksOf(i, layer))
          *row++ = positions_[nodeOf_[other]];
      }
    }
    to_.upperRows = Buffer(std::move(rows));
    if (to_.header.upperCount > 0) to_.header.entry = positions_[nodeOf_[from_.enterpoint_node_]];
  }

  const Graph& from_;
  VectorGraph& to_;
  std::vector<std::uint32_t> nodeOf_;    ///< [nodes] of hnswlib's numbers
  std::vector<std::uint32_t> positions_; ///< [nodes] in `upperNodes`
};

std::uint32_t threadsFor(std::uint32_t wanted) {
  return std::clamp(wanted > 0 ? wanted : std::thread::hardware_concurrency(), 1U, 64U);
}

Status link(VectorGraph& nodes, const VectorIndexOptions& options, const JobControl& job) {
  const LinkedVectors vectors(nodes);
  Space space(options.metric, vectors.dimension());
  Graph graph(&space, nodes.header.count, std::clamp(options.links, 4U, 128U),
              std::clamp(options.buildWidth, 1U, 10000U), options.seed);
  RW_CHECK(Linking(graph, vectors, nodes.header.count, job).run(threadsFor(options.threads)));
  LinkExport(graph, nodes).run();
  return {};
}

} // namespace

Result<VectorIndex> buildVectorIndex(const ItemVectors& vectors, const VectorIndexOptions& options,
                                     const JobControl& job) {
  if (vectors.size() >= std::uint32_t{1} << 31)
    return fail(ErrorKind::Unsupported, "a vector index holds less than 2^31 vectors, not: {}",
                vectors.size());
  auto graph = nodesOf(vectors, options.metric);
  graph.header.searchWidth = options.searchWidth;
  graph.header.source = options.source;
  if (graph.header.count == 0) {
    graph.upperStarts = Buffer(std::vector<std::uint32_t>{0});
    return VectorIndex(std::move(graph));
  }
  try {
    RW_CHECK(link(graph, options, job));
  } catch (const std::exception& error) {
    return fail(ErrorKind::Internal, "the vectors cannot be linked: {}", error.what());
  }
  return VectorIndex(std::move(graph));
}

} // namespace rankwright
