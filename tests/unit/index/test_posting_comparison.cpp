#include "core/index/inverted_index_builder.h"
#include "core/index/posting_comparison.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

using namespace rankwright;

namespace {

/// The items under one key by their keys, in a pool whose rows are in an order of its own.
struct Build {
  Build(unsigned seed, int offset) {
    std::mt19937 random(seed);
    std::vector<std::string> keys;
    for (int i = 0; i < 300; ++i)
      keys.push_back("app" + std::to_string(i + offset));
    std::ranges::shuffle(keys, random);
    items = RowKeys::of(keys).value();
    InvertedIndexBuilder builder;
    for (std::uint32_t row = 0; row < items.size(); ++row)
      if (random() % 3 > 0) {
        const auto weight = static_cast<float>(random() % 4);
        weights[keys[row]] = weight;
        builder.add("key", ItemId(row), weight);
      }
    index = builder.finish();
  }

  PostingSide side() const { return {*index.find("key"), items}; }

  RowKeys items;
  InvertedIndex index;
  std::map<std::string, float> weights;
};

std::string keyOf(const ItemChange& change, const Build& before, const Build& after) {
  return std::string(change.after ? after.items.at(change.after->value())
                                  : before.items.at(change.before->value()));
}

} // namespace

/// Rows of two item pools are not the same items: the keys are.
class TestPostingComparison : public QObject {
  Q_OBJECT

  const Build before_{1, 0};
  const Build after_{2, 20}; ///< some items are in one pool only

private slots:
  void agreesWithMaps() {
    const auto found = comparePostings(before_.side(), after_.side(), UINT32_MAX).value();
    std::uint64_t went = 0;
    std::uint64_t unchanged = 0;
    for (const auto& [key, weight] : before_.weights) {
      went += after_.weights.contains(key) ? 0 : 1;
      unchanged += after_.weights.contains(key) && after_.weights.at(key) == weight ? 1 : 0;
    }
    const auto came = std::ranges::count_if(
        after_.weights, [this](const auto& each) { return !before_.weights.contains(each.first); });
    QCOMPARE(found.went, went);
    QCOMPARE(found.came, static_cast<std::uint64_t>(came));
    QCOMPARE(found.unchanged, unchanged);
    QCOMPARE(found.changed, before_.weights.size() - went - unchanged);
    QCOMPARE(found.items.size(), found.went + found.came + found.changed);
  }

  void weightsAreThoseOfTheItem() {
    const auto weightIn = [](const Build& build, const std::string& key) {
      const auto found = build.weights.find(key);
      return found == build.weights.end() ? std::nullopt : std::optional(found->second);
    };
    const auto found = comparePostings(before_.side(), after_.side(), UINT32_MAX).value();
    for (const auto& change : found.items) {
      const auto key = keyOf(change, before_, after_);
      QVERIFY2(change.weightBefore == weightIn(before_, key), key.c_str());
      QVERIFY2(change.weightAfter == weightIn(after_, key), key.c_str());
      if (change.before) QCOMPARE(std::string(before_.items.at(change.before->value())), key);
    }
  }

  void largestChangesComeFirst() {
    const auto all = comparePostings(before_.side(), after_.side(), UINT32_MAX).value().items;
    QVERIFY(std::ranges::is_sorted(all, std::greater(),
                                   [](const auto& change) { return std::abs(change.change()); }));
    const auto few = comparePostings(before_.side(), after_.side(), 3).value();
    QCOMPARE(few.items.size(), std::size_t{3});
    QVERIFY(few.items.front().after == all.front().after);
    QVERIFY(few.came + few.went > 3);
  }

  void nothingDiffersFromItself() {
    const auto found = comparePostings(before_.side(), before_.side(), 10).value();
    QVERIFY(found.items.empty());
    QCOMPARE(found.unchanged, std::uint64_t{before_.weights.size()});
  }

  void absentKeyHasNoItems() {
    const auto found = comparePostings({{}, before_.items}, after_.side(), 10).value();
    QCOMPARE(found.came, std::uint64_t{after_.weights.size()});
    QCOMPARE(found.went, std::uint64_t{0});
  }
};

QTEST_APPLESS_MAIN(TestPostingComparison)
#include "test_posting_comparison.moc"
