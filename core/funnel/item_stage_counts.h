#pragma once

#include "core/funnel/candidate_rows.h"

#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// How often each item was a candidate, by the stage that it reached last. Counting is safe on several
/// threads.
class ItemStageCounts {
public:
  ItemStageCounts(std::uint32_t items, std::uint32_t stages)
      : items_(items), stages_(stages), counts_(std::size_t{items} * stages) {}

  void add(std::span<const CandidateRow> candidates) {
    for (const auto& each : candidates)
      counts_[std::size_t{each.item} * stages_ + each.stage].fetch_add(1, std::memory_order_relaxed);
  }

  std::uint32_t items() const { return items_; }

  /// How often the item reached one of the stages [first, end) and no later one.
  std::uint64_t lastAt(std::uint32_t item, std::uint32_t first, std::uint32_t end) const {
    std::uint64_t sum = 0;
    for (auto stage = first; stage < end; ++stage)
      sum += counts_[std::size_t{item} * stages_ + stage].load(std::memory_order_relaxed);
    return sum;
  }

  /// How often it reached the stage.
  std::uint64_t reaching(std::uint32_t item, std::uint32_t stage) const {
    return lastAt(item, stage, stages_);
  }

private:
  std::uint32_t items_;
  std::uint32_t stages_;
  std::vector<std::atomic<std::uint32_t>> counts_;
};

} // namespace rankwright
