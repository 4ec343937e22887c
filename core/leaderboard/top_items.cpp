#include "core/leaderboard/top_items.h"

#include "core/base/parallel_blocks.h"

#include <algorithm>
#include <atomic>
#include <mutex>

namespace rankwright {

namespace {

constexpr std::size_t kRowsPerBlock = std::size_t{1} << 17;

/// Keeps the best of what it is offered. It collects twice as many as are wanted before it throws half of
/// them away: linear time, whatever the order in which they come.
class BestOf {
public:
  explicit BestOf(std::size_t count) : count_(count) {}

  void offer(const ScoredItem& item) {
    if (full_ && !goesBefore(item, worst_)) return;
    kept_.push_back(item);
    if (kept_.size() >= 2 * count_ + 2) cut();
  }

  const std::vector<ScoredItem>& kept() const { return kept_; }

  std::vector<ScoredItem> take() {
    cut();
    std::ranges::sort(kept_, goesBefore);
    return std::move(kept_);
  }

private:
  void cut() {
    if (kept_.size() <= count_) return;
    if (count_ > 0) {
      const auto last = kept_.begin() + static_cast<std::ptrdiff_t>(count_ - 1);
      std::ranges::nth_element(kept_, last, goesBefore);
      worst_ = *last;
    }
    kept_.resize(count_);
    full_ = true;
  }

  std::size_t count_;
  bool full_ = false; ///< as many as are wanted go not behind `worst_`
  ScoredItem worst_;
  std::vector<ScoredItem> kept_;
};

bool isChosen(const ItemChoice& choice, std::size_t row) {
  return std::ranges::all_of(choice.all, [row](const RowFlags* flags) { return (*flags)[row] != 0; });
}

bool isExcluded(const ItemChoice& choice, ItemId item) {
  return std::ranges::binary_search(choice.excluded, item);
}

/// Calls `take` with each chosen item of the block.
template <class Take>
void forEachChosen(const ItemChoice& choice, Block block, const Take& take) {
  for (auto row = block.first; row < block.last; ++row) {
    if (!isChosen(choice, row)) continue;
    const ItemId item(static_cast<std::uint32_t>(row));
    if (!isExcluded(choice, item)) take(item);
  }
}

} // namespace

Result<TopItems> topItems(const ItemChoice& choice, const RowScores& scores, std::size_t count,
                          const JobControl& job) {
  TopItems top;
  BestOf best(count);
  std::mutex mutex;
  const auto work = [&](std::size_t, Block block) {
    BestOf own(count);
    std::uint64_t chosen = 0;
    forEachChosen(choice, block, [&](ItemId item) {
      ++chosen;
      own.offer({item, scores[item.value()]});
    });
    const std::lock_guard lock(mutex);
    top.chosen += chosen;
    for (const auto& item : own.kept())
      best.offer(item);
  };
  RW_CHECK(forEachBlock(scores.size(), job, work, kRowsPerBlock));
  top.best = best.take();
  return top;
}

Result<std::uint64_t> countBefore(const ItemChoice& choice, const RowScores& scores, const ScoredItem& item,
                                  const JobControl& job) {
  std::atomic<std::uint64_t> count = 0;
  const auto work = [&](std::size_t, Block block) {
    std::uint64_t before = 0;
    forEachChosen(choice, block, [&](ItemId other) {
      before += goesBefore(ScoredItem{other, scores[other.value()]}, item) ? 1 : 0;
    });
    count += before;
  };
  RW_CHECK(forEachBlock(scores.size(), job, work, kRowsPerBlock));
  return count.load();
}

} // namespace rankwright
