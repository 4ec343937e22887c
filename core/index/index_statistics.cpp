#include "core/index/index_statistics.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <optional>
#include <utility>

namespace rankwright {

namespace {

constexpr std::uint32_t kKeysBetweenReports = 4096;
constexpr std::size_t kWeightBins = 32;

/// Calls `visit(key, place of its first posting, block)` for every block of every list; `visit` stops
/// nothing. `unread` is called with the key of a list that is damaged.
template <class Visit, class Unread>
Status forEachBlock(const InvertedIndex& index, const JobControl& job, Visit visit, Unread unread) {
  PostingBlock block;
  for (std::uint32_t key = 0; key < index.keyCount(); ++key) {
    if (key % kKeysBetweenReports == 0) {
      job.report("reading an index", key, index.keyCount());
      RW_CHECK(job.check());
    }
    const auto list = index.postingsAt(key);
    bool whole = list.size() == index.postingCountAt(key);
    for (std::uint32_t i = 0; i < list.blockCount(); ++i) {
      if (!list.decode(i, block)) {
        whole = false;
        continue;
      }
      visit(key, i * static_cast<std::uint32_t>(kPackedBlock), block);
    }
    if (!whole) unread(key);
  }
  return {};
}

class Measurement {
public:
  Measurement(std::uint32_t itemBound, std::span<const std::uint8_t> servable)
      : reached_(itemBound, 0), servable_(servable) {}

  void take(std::uint32_t key, const PostingBlock& block) {
    for (std::uint32_t i = 0; i < block.count; ++i) {
      reached_[block.items[i]] = 1;
      sum_ += block.weights[i];
    }
    if (!servable_.empty()) takeDead(key, block);
    const auto [least, most] =
        std::minmax_element(block.weights.begin(), block.weights.begin() + block.count);
    smallest_ = count_ == 0 ? *least : std::min(smallest_, *least);
    largest_ = count_ == 0 ? *most : std::max(largest_, *most);
    count_ += block.count;
  }

  void tell(IndexStatistics& statistics) const {
    statistics.itemsReached =
        static_cast<std::uint32_t>(std::accumulate(reached_.begin(), reached_.end(), std::uint64_t{0}));
    statistics.smallestWeight = smallest_;
    statistics.largestWeight = largest_;
    statistics.meanWeight = count_ == 0 ? 0 : sum_ / static_cast<double>(count_);
    statistics.deadPostings = deadPostings_;
    statistics.keysWithDeadItems = deadKeys_;
  }

private:
  void takeDead(std::uint32_t key, const PostingBlock& block) {
    const auto dead =
        std::count_if(block.items.begin(), block.items.begin() + block.count,
                      [this](auto item) { return item >= servable_.size() || servable_[item] == 0; });
    if (dead == 0) return;
    deadPostings_ += static_cast<std::uint64_t>(dead);
    if (std::exchange(lastDeadKey_, key) != key) ++deadKeys_;
  }

  std::vector<std::uint8_t> reached_;
  std::span<const std::uint8_t> servable_;
  std::uint64_t deadPostings_ = 0;
  std::uint64_t deadKeys_ = 0;
  std::optional<std::uint32_t> lastDeadKey_;
  double sum_ = 0;
  float smallest_ = 0;
  float largest_ = 0;
  std::uint64_t count_ = 0;
};

void countLengths(const InvertedIndex& index, IndexStatistics& statistics) {
  for (std::uint32_t key = 0; key < index.keyCount(); ++key) {
    const auto size = index.postingCountAt(key);
    statistics.longest = std::max(statistics.longest, size);
    if (size > 0) ++statistics.lengths[static_cast<std::size_t>(std::bit_width(size) - 1)];
  }
}

/// Fills the histogram between the weights found before.
Status countWeights(const InvertedIndex& index, IndexStatistics& statistics, const JobControl& job) {
  if (index.postingCount() == 0) return {};
  statistics.weights =
      WeightHistogram::between(statistics.smallestWeight, statistics.largestWeight, kWeightBins);
  return forEachBlock(
      index, job,
      [&](std::uint32_t, std::uint32_t, const PostingBlock& block) {
        for (std::uint32_t i = 0; i < block.count; ++i)
          statistics.weights.count(block.weights[i]);
      },
      [](std::uint32_t) {});
}

} // namespace

Result<IndexStatistics> measureIndex(const InvertedIndex& index, const JobControl& job,
                                     std::span<const std::uint8_t> servable) {
  IndexStatistics statistics;
  countLengths(index, statistics);
  Measurement measurement(index.itemBound(), servable);
  RW_CHECK(forEachBlock(
      index, job,
      [&](std::uint32_t key, std::uint32_t, const PostingBlock& block) { measurement.take(key, block); },
      [&](std::uint32_t) { ++statistics.damagedLists; }));
  measurement.tell(statistics);
  RW_CHECK(countWeights(index, statistics, job));
  return statistics;
}

std::vector<std::uint32_t> longestKeys(const InvertedIndex& index, std::uint32_t count) {
  std::vector<std::uint32_t> keys(index.keyCount());
  std::iota(keys.begin(), keys.end(), 0);
  const auto kept = keys.begin() + std::min(count, index.keyCount());
  std::partial_sort(keys.begin(), kept, keys.end(), [&](auto a, auto b) {
    const auto sizeOfA = index.postingCountAt(a);
    const auto sizeOfB = index.postingCountAt(b);
    return sizeOfA != sizeOfB ? sizeOfA > sizeOfB : a < b;
  });
  keys.erase(kept, keys.end());
  return keys;
}

Result<std::vector<KeyOfItem>> keysOfItem(const InvertedIndex& index, ItemId item, const JobControl& job) {
  std::vector<KeyOfItem> keys;
  RW_CHECK(forEachBlock(
      index, job,
      [&](std::uint32_t key, std::uint32_t first, const PostingBlock& block) {
        for (std::uint32_t i = 0; i < block.count; ++i)
          if (block.items[i] == item.value())
            keys.push_back({key, first + i, {item, block.weights[i], block.positions[i]}});
      },
      [](std::uint32_t) {}));
  return keys;
}

} // namespace rankwright
