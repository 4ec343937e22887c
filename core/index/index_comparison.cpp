#include "core/index/index_comparison.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace rankwright {

namespace {

constexpr std::uint64_t kKeysBetweenReports = 4096;

/// Keeps the changes of the largest size; of equal ones those that came first.
class TopChanges {
public:
  explicit TopChanges(std::uint32_t count) : count_(count) {}

  void offer(double size, const KeyChange& change) {
    if (count_ == 0 || (kept_.size() == count_ && size <= kept_.front().size)) return;
    if (kept_.size() == count_) {
      std::pop_heap(kept_.begin(), kept_.end(), isLarger);
      kept_.pop_back();
    }
    kept_.push_back({size, next_++, change});
    std::push_heap(kept_.begin(), kept_.end(), isLarger);
  }

  std::vector<KeyChange> sorted() && {
    std::sort(kept_.begin(), kept_.end(), isLarger);
    std::vector<KeyChange> changes;
    for (auto& each : kept_)
      changes.push_back(std::move(each.change));
    return changes;
  }

private:
  struct Sized {
    double size;
    std::uint64_t order;
    KeyChange change;
  };
  static bool isLarger(const Sized& a, const Sized& b) {
    return a.size != b.size ? a.size > b.size : a.order < b.order;
  }

  std::uint32_t count_;
  std::uint64_t next_ = 0;
  std::vector<Sized> kept_; ///< a heap with the smallest on top
};

double weightOf(const PostingList& list) {
  double weight = 0;
  for (PostingCursor cursor(list); cursor.valid(); cursor.next())
    weight += cursor.weight();
  return weight;
}

class Comparer {
public:
  Comparer(const InvertedIndex& before, const InvertedIndex& after, std::uint32_t count)
      : before_(before), after_(after), added_(count), gone_(count), byPostings_(count), byWeight_(count) {}

  void takeGone(const KeyCursor& key) {
    ++comparison_.gone;
    KeyChange change{std::string(key.key())};
    change.postingsBefore = before_.postingCountAt(key.number());
    change.weightBefore = weightOf(before_.postingsAt(key.number()));
    gone_.offer(change.postingsBefore, change);
  }

  void takeAdded(const KeyCursor& key) {
    ++comparison_.added;
    KeyChange change{std::string(key.key())};
    change.postingsAfter = after_.postingCountAt(key.number());
    change.weightAfter = weightOf(after_.postingsAt(key.number()));
    added_.offer(change.postingsAfter, change);
  }

  void takeBoth(const KeyCursor& before, const KeyCursor& after) {
    const KeyChange change{std::string(before.key()), before_.postingCountAt(before.number()),
                           after_.postingCountAt(after.number()),
                           weightOf(before_.postingsAt(before.number())),
                           weightOf(after_.postingsAt(after.number()))};
    const double postings = std::abs(double{0} + change.postingsAfter - change.postingsBefore);
    const double weight = std::abs(change.weightAfter - change.weightBefore);
    if (postings == 0 && weight == 0) {
      ++comparison_.unchanged;
      return;
    }
    ++comparison_.changed;
    if (postings > 0) byPostings_.offer(postings, change);
    if (weight > 0) byWeight_.offer(weight, change);
  }

  IndexComparison finish() && {
    comparison_.topAdded = std::move(added_).sorted();
    comparison_.topGone = std::move(gone_).sorted();
    comparison_.topByPostings = std::move(byPostings_).sorted();
    comparison_.topByWeight = std::move(byWeight_).sorted();
    return std::move(comparison_);
  }

private:
  const InvertedIndex& before_;
  const InvertedIndex& after_;
  IndexComparison comparison_;
  TopChanges added_;
  TopChanges gone_;
  TopChanges byPostings_;
  TopChanges byWeight_;
};

/// Negative when the old build has the lesser key.
int orderOf(const KeyCursor& before, const KeyCursor& after) {
  if (!before.valid()) return 1;
  if (!after.valid()) return -1;
  return before.key().compare(after.key());
}

} // namespace

Result<IndexComparison> compareIndexes(const InvertedIndex& before, const InvertedIndex& after,
                                       std::uint32_t count, const JobControl& job) {
  Comparer comparer(before, after, count);
  const auto total = std::uint64_t{before.keyCount()} + after.keyCount();
  KeyCursor old(before.keys());
  KeyCursor now(after.keys());
  for (std::uint64_t i = 0; old.valid() || now.valid(); ++i) {
    if (i % kKeysBetweenReports == 0) {
      job.report("comparing indexes", static_cast<double>(old.number()) + now.number(),
                 static_cast<double>(total));
      RW_CHECK(job.check());
    }
    const auto order = orderOf(old, now);
    if (order < 0)
      comparer.takeGone(old);
    else if (order > 0)
      comparer.takeAdded(now);
    else
      comparer.takeBoth(old, now);
    if (order <= 0) old.next();
    if (order >= 0) now.next();
  }
  return std::move(comparer).finish();
}

} // namespace rankwright
