#include "core/index/index_comparison.h"
#include "core/index/index_statistics.h"
#include "core/index/inverted_index_builder.h"

#include <QTest>

#include <cmath>
#include <map>
#include <random>
#include <string>
#include <utility>

using namespace rankwright;

namespace {

using Lists = std::map<std::string, std::map<std::uint32_t, float>>;

Lists draw(unsigned seed) {
  std::mt19937 random(seed);
  Lists lists;
  for (int i = 0; i < 3000; ++i)
    lists["k" + std::to_string(random() % 120)][random() % 90] = static_cast<float>(random() % 8);
  for (int i = 0; i < 20; ++i)
    lists.erase("k" + std::to_string(random() % 120));
  lists["same"] = {{1, 1.0F}, {2, 2.0F}};
  return lists;
}

InvertedIndex build(const Lists& lists) {
  InvertedIndexBuilder builder;
  for (const auto& [key, postings] : lists)
    for (const auto& [item, weight] : postings)
      builder.add(key, ItemId(item), weight);
  return builder.finish();
}

double weightOf(const Lists& lists, const std::string& key) {
  double sum = 0;
  if (const auto found = lists.find(key); found != lists.end())
    for (const auto& [item, weight] : found->second)
      sum += weight;
  return sum;
}

} // namespace

class TestIndexComparison : public QObject {
  Q_OBJECT

  const Lists before_ = draw(1);
  const Lists after_ = draw(2);
  const InvertedIndex old_ = build(before_);
  const InvertedIndex now_ = build(after_);

private slots:
  void countsAgreeWithMaps() {
    std::uint64_t added = 0;
    std::uint64_t gone = 0;
    std::uint64_t unchanged = 0;
    for (const auto& [key, postings] : after_)
      added += before_.contains(key) ? 0 : 1;
    for (const auto& [key, postings] : before_) {
      const auto found = after_.find(key);
      gone += found == after_.end() ? 1 : 0;
      unchanged += found != after_.end() && found->second.size() == postings.size() &&
                           weightOf(before_, key) == weightOf(after_, key)
                       ? 1
                       : 0;
    }
    const auto comparison = compareIndexes(old_, now_, 1000).value();
    QCOMPARE(comparison.added, added);
    QCOMPARE(comparison.gone, gone);
    QCOMPARE(comparison.unchanged, unchanged);
    QCOMPARE(comparison.topAdded.size(), std::size_t{added});
    QCOMPARE(comparison.topGone.size(), std::size_t{gone});
    QCOMPARE(comparison.changed + comparison.gone + comparison.unchanged, std::uint64_t{before_.size()});
  }

  void largestChangesComeFirst() {
    const auto all = compareIndexes(old_, now_, 1000).value();
    const auto few = compareIndexes(old_, now_, 5).value();
    QCOMPARE(few.topByWeight.size(), std::size_t{5});
    double last = INFINITY;
    for (std::size_t i = 0; i < all.topByWeight.size(); ++i) {
      const auto& change = all.topByWeight[i];
      QCOMPARE(change.weightBefore, weightOf(before_, change.key));
      QCOMPARE(change.weightAfter, weightOf(after_, change.key));
      const auto size = std::abs(change.weightAfter - change.weightBefore);
      QVERIFY(size <= last);
      if (i < 5) QCOMPARE(few.topByWeight[i].key, change.key);
      last = size;
    }
  }

  void anIndexIsLikeItself() {
    const auto comparison = compareIndexes(old_, old_, 5).value();
    QCOMPARE(comparison.unchanged, std::uint64_t{before_.size()});
    QCOMPARE(comparison.changed + comparison.added + comparison.gone, std::uint64_t{0});
  }

  void statisticsAgreeWithMaps() {
    const auto statistics = measureIndex(old_).value();
    std::map<std::uint32_t, int> reached;
    std::uint32_t longest = 0;
    std::uint64_t lists = 0;
    for (const auto& [key, postings] : before_) {
      longest = std::max(longest, static_cast<std::uint32_t>(postings.size()));
      for (const auto& [item, weight] : postings)
        reached[item] = 1;
    }
    for (const auto count : statistics.lengths)
      lists += count;
    QCOMPARE(statistics.longest, longest);
    QCOMPARE(std::size_t{statistics.itemsReached}, reached.size());
    QCOMPARE(lists, std::uint64_t{before_.size()});
    QCOMPARE(statistics.damagedLists, std::uint64_t{0});
    QCOMPARE(statistics.largestWeight, 7.0F);
    QCOMPARE(statistics.smallestWeight, 0.0F);
  }

  void longestKeysAreSorted() {
    const auto keys = longestKeys(old_, 10);
    QCOMPARE(keys.size(), std::size_t{10});
    for (std::size_t i = 1; i < keys.size(); ++i)
      QVERIFY(old_.postingCountAt(keys[i - 1]) > old_.postingCountAt(keys[i]) ||
              (old_.postingCountAt(keys[i - 1]) == old_.postingCountAt(keys[i]) && keys[i - 1] < keys[i]));
    QCOMPARE(longestKeys(old_, 100000).size(), before_.size());
  }

  void keysOfAnItemAreAllOfThem() {
    const auto keys = keysOfItem(old_, ItemId(7)).value();
    std::size_t expected = 0;
    for (const auto& [key, postings] : before_)
      expected += postings.contains(7) ? 1 : 0;
    QCOMPARE(keys.size(), expected);
    for (const auto& each : keys) {
      QCOMPARE(*old_.postingsAt(each.key).at(each.place), each.posting);
      QCOMPARE(before_.at(old_.keyAt(each.key)).at(7), each.posting.weight);
    }
  }
};

QTEST_APPLESS_MAIN(TestIndexComparison)
#include "test_index_comparison.moc"
