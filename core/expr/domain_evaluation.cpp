#include "core/expr/domain_evaluation.h"

#include "core/base/parallel_blocks.h"

#include <tbb/task_arena.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <mutex>
#include <utility>

namespace rankwright {

namespace {

/// Places that are evaluated at a time: their vectors stay in the cache.
constexpr std::size_t kPlacesAtATime = 4096;

using Owner = std::shared_ptr<const void>;

std::uint64_t now() {
  return static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
}

/// The values of one node for all places, written a stretch at a time by several threads.
class WholeVector {
public:
  WholeVector(ValueType type, std::uint32_t size, BatchArena& arena)
      : type_(type), size_(size), valid_(arena.makeUninitialised<std::uint8_t>(size)) {
    withCellOf(type_, [&]<class Cell>() { cells_ = arena.makeUninitialised<Cell>(size).data(); });
  }

  void write(std::uint32_t first, const Vector& stretch) const {
    withCellOf(type_, [&]<class Cell>() {
      auto* to = static_cast<Cell*>(cells_) + first;
      if (stretch.isConstant())
        std::fill_n(to, stretch.rowCount(), stretch.cells<Cell>()[0]);
      else
        std::ranges::copy(stretch.cells<Cell>(), to);
    });
    for (std::uint32_t i = 0; i < stretch.rowCount(); ++i)
      valid_[first + i] = stretch.isMissing(i) ? 0 : 1;
  }

  Vector finish(Owner owner) const {
    return withCellOf(type_, [&]<class Cell>() {
      const auto* valid = allValid(valid_) ? nullptr : valid_.data();
      return Vector(static_cast<const Cell*>(cells_), valid, size_, false, std::move(owner));
    });
  }

private:
  ValueType type_;
  std::uint32_t size_;
  void* cells_ = nullptr;
  std::span<std::uint8_t> valid_;
};

/// The nodes that the wanted ones hang on, and these.
std::vector<bool> neededFor(std::span<const NodeId> wanted, const Graph& graph) {
  std::vector<bool> needed(graph.nodes.size(), false);
  for (const auto id : wanted)
    needed[id] = true;
  for (auto id = graph.nodes.size(); id-- > 0;)
    if (needed[id])
      for (const auto operand : graph.nodes[id].operands)
        needed[operand] = true;
  return needed;
}

/// Evaluates what the wanted nodes need, for one stretch of places after the other; on any thread.
class StretchEvaluation {
public:
  StretchEvaluation(const DomainContext& context, const CodedDomain& domain, std::span<const NodeId> wanted)
      : context_(context), domain_(domain), needed_(neededFor(wanted, context.graph)) {}

  /// By node, those that are not needed without rows; adds to `nanoseconds` what each took.
  std::vector<Vector> evaluate(std::uint32_t first, const Batch& batch,
                               std::span<std::uint64_t> nanoseconds) const {
    std::vector<Vector> values(needed_.size());
    for (NodeId id = 0; id < values.size(); ++id) {
      if (!needed_[id]) continue;
      const auto begin = nanoseconds.empty() ? 0 : now();
      values[id] = valueOf(id, first, batch, values);
      if (!nanoseconds.empty()) nanoseconds[id] += now() - begin;
    }
    return values;
  }

private:
  Vector valueOf(NodeId id, std::uint32_t first, const Batch& batch, std::span<const Vector> values) const {
    const auto& node = context_.graph.nodes[id];
    if (const auto* constant = context_.constantOf(id)) return *constant;
    if (node.kind == Node::Kind::Input) return domain_.valuesOf(id, first, batch);
    std::vector<Vector> operands;
    for (const auto operand : node.operands)
      operands.push_back(values[operand]);
    return node.kernel(operands, batch);
  }

  const DomainContext& context_;
  const CodedDomain& domain_;
  std::vector<bool> needed_;
};

/// A small domain at once.
std::vector<Vector> evaluateAtOnce(const DomainContext& context, const CodedDomain& domain,
                                   std::span<const NodeId> wanted, std::span<std::uint64_t> nanoseconds) {
  const Batch batch{static_cast<std::uint32_t>(domain.size()), std::make_shared<BatchArena>(),
                    &context.clock};
  const auto values = StretchEvaluation(context, domain, wanted).evaluate(0, batch, nanoseconds);
  std::vector<Vector> results;
  for (const auto id : wanted)
    results.push_back(values[id].keptBy(batch.arena));
  return results;
}

std::vector<Vector> evaluateInStretches(const DomainContext& context, const CodedDomain& domain,
                                        std::span<const NodeId> wanted,
                                        std::span<std::uint64_t> nanoseconds) {
  const auto size = static_cast<std::uint32_t>(domain.size());
  const auto owners = std::make_shared<std::vector<Owner>>();
  const auto arena = std::make_shared<BatchArena>();
  owners->push_back(arena);
  std::vector<WholeVector> wholes;
  for (const auto id : wanted)
    wholes.emplace_back(context.graph.nodes[id].type, size, *arena);
  const StretchEvaluation evaluation(context, domain, wanted);
  const bool viewArenas = std::ranges::any_of(wanted, [&](NodeId id) {
    const auto type = context.graph.nodes[id].type;
    return type != ValueType::Int64 && type != ValueType::Float32;
  });
  std::mutex mutex;
  const auto evaluateStretch = [&](std::size_t, Block block) {
    const auto first = static_cast<std::uint32_t>(block.first);
    const Batch batch{static_cast<std::uint32_t>(block.size()), std::make_shared<BatchArena>(),
                      &context.clock};
    std::vector<std::uint64_t> took(nanoseconds.size(), 0);
    const auto values = evaluation.evaluate(first, batch, took);
    for (std::size_t i = 0; i < wanted.size(); ++i)
      wholes[i].write(first, values[wanted[i]]);
    const std::lock_guard lock(mutex);
    if (viewArenas) owners->push_back(batch.arena);
    std::ranges::transform(nanoseconds, took, nanoseconds.begin(), std::plus<>());
  };
  // A thread that waits for its stretches may not take up work from outside: that could be what asked for
  // this evaluation.
  tbb::this_task_arena::isolate(
      [&] { static_cast<void>(forEachBlock(size, JobControl(), evaluateStretch, kPlacesAtATime)); });
  std::vector<Vector> results;
  for (const auto& whole : wholes)
    results.push_back(whole.finish(owners));
  return results;
}

} // namespace

std::vector<Vector> evaluateDomain(const DomainContext& context, const CodedDomain& domain,
                                   std::span<const NodeId> wanted, std::span<std::uint64_t> nanoseconds) {
  return domain.size() <= kPlacesAtATime ? evaluateAtOnce(context, domain, wanted, nanoseconds)
                                         : evaluateInStretches(context, domain, wanted, nanoseconds);
}

} // namespace rankwright
