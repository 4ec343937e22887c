#include "core/index/capped_log.h"
#include "core/index/co_use_index.h"
#include "core/index/column_index.h"
#include "core/index/context_index.h"
#include "core/index/inverted_index_builder.h"
#include "core/index/popularity_index.h"
#include "core/index/swing_index.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <random>
#include <set>
#include <vector>

using namespace rankwright;

namespace {

using Strings = std::vector<std::string>;

ItemPool poolOf(std::uint32_t count) {
  std::vector<std::string> keys;
  FeatureTableBuilder builder(
      Schema::of({{"category", ValueType::String}, {"tags", ValueType::StringList}}).value());
  for (std::uint32_t i = 0; i < count; ++i) {
    keys.push_back(std::to_string(i));
    const Value category = i % 4 == 3 ? Value() : Value(std::string(i % 2 == 0 ? "Games" : "Tools"));
    (void)builder.appendRow(std::vector<Value>{category, Strings{"t" + std::to_string(i % 2), "all"}});
  }
  return ItemPool(RowKeys::of(keys).value(), builder.finish());
}

FeatureTable contextsOf(const std::vector<std::pair<Value, Value>>& rows) {
  FeatureTableBuilder builder(
      Schema::of({{"country", ValueType::String}, {"daytime", ValueType::String}}).value());
  for (const auto& [country, daytime] : rows)
    (void)builder.appendRow(std::vector<Value>{country, daytime});
  return builder.finish();
}

/// The index of what `put` gives to a sink.
template <class Put>
Result<InvertedIndex> built(const Put& put) {
  InvertedIndexBuilder builder;
  RW_CHECK(put(builder));
  return builder.finish();
}

Result<InvertedIndex> columnIndex(const ItemPool& items, const Strings& columns,
                                  const std::vector<float>& weights) {
  return built([&](PostingSink& to) { return putColumnIndex(items, columns, weights, to); });
}

Result<InvertedIndex> coUseIndex(const ItemPool& items, const std::vector<Interaction>& log,
                                 std::uint32_t userCount, const CoUseOptions& options,
                                 const JobControl& job = {}) {
  return built([&](PostingSink& to) { return putCoUseIndex(items, log, userCount, options, to, job); });
}

Interaction use(std::uint32_t user, std::uint32_t item, std::uint32_t context = 0) {
  return {UserId(user), ItemId(item), context, {}, 1};
}

} // namespace

class TestIndexBuilders : public QObject {
  Q_OBJECT

private slots:
  void columnKeysLeaveMissingOut() {
    const auto index = columnIndex(poolOf(8), {"category"}, {1, 2, 3, 4, 5, 6, 7, 8}).value();
    QCOMPARE(index.keyCount(), 2U);
    const auto tools = index.find("Tools").value(); // 1 and 5; 3 and 7 have no category
    QCOMPARE(tools.decoded(), (std::vector<Posting>{{ItemId(5), 6}, {ItemId(1), 2}}));
  }

  void listsJoinInEveryCombination() {
    const auto index = columnIndex(poolOf(2), {"category", "tags"}, {1, 1}).value();
    for (const char* key : {"Games_t0", "Games_all", "Tools_t1", "Tools_all"})
      QVERIFY2(index.find(key), key);
    QCOMPARE(index.keyCount(), 4U);
  }

  void unknownColumnIsNamed() {
    const auto index = columnIndex(poolOf(1), {"colour"}, {1});
    QCOMPARE(index.error().kind, ErrorKind::NotFound);
    QVERIFY(index.error().message.ends_with("colour"));
  }

  void compositeContextKeyCountsDistinctUsers() {
    const auto contexts = contextsOf({{std::string("Spain"), std::string("evening")},
                                      {std::string("Spain"), Value()},
                                      {std::string("Spain"), std::string("night")}});
    const std::vector<Interaction> log = {use(0, 5, 0), use(0, 5, 0), use(1, 5, 0),
                                          use(1, 6, 0), use(2, 7, 1), use(2, 5, 2)};
    const Strings columns = {"country", "daytime"};
    const auto index =
        built([&](PostingSink& to) { return putContextIndex(contexts, log, columns, 0, to); }).value();
    QCOMPARE(index.keyCount(), 2U);
    const auto evening = index.find("Spain_evening").value();
    QCOMPARE(evening.decoded(), (std::vector<Posting>{{ItemId(5), 2}, {ItemId(6), 1}}));
  }

  void coUseIsTheCosineOfTheUserSets() {
    std::mt19937 random(3);
    constexpr std::uint32_t kItems = 40;
    constexpr std::uint32_t kUsers = 60;
    std::vector<Interaction> log;
    std::vector<std::set<std::uint32_t>> usersOf(kItems);
    for (int i = 0; i < 700; ++i) {
      const std::uint32_t user = random() % kUsers;
      const std::uint32_t item = random() % kItems;
      log.push_back(use(user, item));
      usersOf[item].insert(user);
    }
    const auto pool = poolOf(kItems);
    const auto index = coUseIndex(pool, log, kUsers, {kItems, 2}).value();
    for (std::uint32_t a = 0; a < kItems; ++a) {
      const auto postings = index.find(std::to_string(a)).value_or(PostingList{}).decoded();
      std::size_t expected = 0;
      for (std::uint32_t b = 0; b < kItems; ++b) {
        std::vector<std::uint32_t> common;
        std::set_intersection(usersOf[a].begin(), usersOf[a].end(), usersOf[b].begin(), usersOf[b].end(),
                              std::back_inserter(common));
        if (a == b || common.size() < 2) continue;
        ++expected;
        const auto found = std::find_if(postings.begin(), postings.end(),
                                        [b](const auto& each) { return each.item == ItemId(b); });
        QVERIFY(found != postings.end());
        const auto weight = found->weight;
        const double cosine =
            static_cast<double>(common.size()) /
            std::sqrt(static_cast<double>(usersOf[a].size()) * static_cast<double>(usersOf[b].size()));
        QVERIFY(std::abs(weight - cosine) < 1e-6);
      }
      QCOMPARE(postings.size(), expected);
    }
  }

  void popularityCountsUsersNotUses() {
    const std::vector<Interaction> log = {use(0, 1), use(0, 1), use(0, 1), use(0, 2), use(1, 2)};
    const auto counts = distinctUserCounts(log, 4, 2);
    QCOMPARE(counts, (std::vector<float>{0, 1, 2, 0}));
    const auto index = buildPopularityIndex(counts);
    const auto all = index.find(kPopularityKey).value();
    QCOMPARE(all.size(), 2U);
    QCOMPARE(all.at(0)->item, ItemId(2));
  }

  void swingIsTheSumOverPairsOfUsers() {
    std::mt19937 random(4);
    constexpr std::uint32_t kItems = 25;
    constexpr std::uint32_t kUsers = 30;
    std::vector<Interaction> log;
    std::vector<std::set<std::uint32_t>> itemsOf(kUsers);
    for (int i = 0; i < 300; ++i) {
      const std::uint32_t user = random() % kUsers;
      const std::uint32_t item = random() % kItems;
      log.push_back(use(user, item));
      itemsOf[user].insert(item);
    }
    CoUseOptions options;
    options.neighbours = kItems;
    options.minCommonUsers = 1;
    options.usersPerItem = 0;
    options.smoothing = 0.5;
    InvertedIndexBuilder builder;
    QVERIFY(putSwingIndex(poolOf(kItems), log, kUsers, options, builder).has_value());
    const auto index = builder.finish();
    for (std::uint32_t a = 0; a < kItems; ++a)
      for (std::uint32_t b = 0; b < kItems; ++b) {
        double expected = 0;
        for (std::uint32_t u = 0; u < kUsers; ++u)
          for (std::uint32_t v = u + 1; v < kUsers; ++v) {
            if (!itemsOf[u].contains(a) || !itemsOf[u].contains(b) || !itemsOf[v].contains(a) ||
                !itemsOf[v].contains(b))
              continue;
            std::vector<std::uint32_t> common;
            std::set_intersection(itemsOf[u].begin(), itemsOf[u].end(), itemsOf[v].begin(), itemsOf[v].end(),
                                  std::back_inserter(common));
            expected += 1 / std::sqrt(static_cast<double>(itemsOf[u].size() * itemsOf[v].size())) /
                        (0.5 + static_cast<double>(common.size()));
          }
        double found = 0;
        for (const auto& posting : index.find(std::to_string(a)).value_or(PostingList{}).decoded())
          if (posting.item == ItemId(b)) found = posting.weight;
        QVERIFY2(std::abs(found - (a == b ? 0 : expected)) < 1e-5, qPrintable(QString::number(expected)));
      }
  }

  void capKeepsTheLatestItems() {
    std::vector<Interaction> log = {use(0, 1), use(0, 2), use(0, 3), use(1, 1), use(0, 2)};
    const std::vector<std::int64_t> times = {30, 10, 20, 5, 40};
    for (std::size_t i = 0; i < log.size(); ++i)
      log[i].time = times[i];
    std::vector<std::int64_t> kept;
    for (const auto& each : capItemsPerUser(log, 2)) // of user 0: item 2 at 40 and item 1 at 30
      kept.push_back(*each.time);
    QCOMPARE(kept, (std::vector<std::int64_t>{30, 10, 5, 40}));
    QCOMPARE(capItemsPerUser(log, 0).size(), log.size());
  }

  void usesFadeByHalfLives() {
    constexpr std::int64_t kDay = 86400;
    std::vector<Interaction> log = {use(0, 1), use(0, 1), use(1, 1), use(1, 2)};
    const std::vector<std::int64_t> days = {0, 4, 2, 6};
    for (std::size_t i = 0; i < log.size(); ++i)
      log[i].time = days[i] * kDay;
    // Half-lives of two days back from day 6; the first use of user 0 is not the latest.
    QCOMPARE(fadedUserCounts(log, 3, 2).value(), (std::vector<float>{0, 0.5F + 0.25F, 1}));
    InvertedIndexBuilder builder;
    const auto contexts = contextsOf({{std::string("Spain"), Value()}});
    QVERIFY(putContextIndex(contexts, log, Strings{"country"}, 2, builder).has_value());
    const auto index = builder.finish();
    QCOMPARE(index.find("Spain")->decoded(), (std::vector<Posting>{{ItemId(2), 1}, {ItemId(1), 0.75F}}));
    log[0].time.reset();
    QCOMPARE(fadedUserCounts(log, 3, 2).error().kind, ErrorKind::InvalidArgument);
    QVERIFY(fadedUserCounts(log, 3, 0).has_value());
  }

  void positionsAreTheSlotsOfLists() {
    const std::vector<float> weights = {1, 1};
    InvertedIndexBuilder builder({SIZE_MAX, 32, true});
    QVERIFY(putColumnIndex(poolOf(2), Strings{"tags"}, weights, builder).has_value());
    const auto index = builder.finish();
    QCOMPARE(index.find("t0")->decoded(), (std::vector<Posting>{{ItemId(0), 1, 0}}));
    QCOMPARE(index.find("all")->decoded(), (std::vector<Posting>{{ItemId(0), 1, 1}, {ItemId(1), 1, 1}}));
  }

  void coUseStopsWhenAsked() {
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(coUseIndex(poolOf(3), {}, 1, {}, {stop.get_token(), {}}).error().kind, ErrorKind::Cancelled);
  }
};

QTEST_APPLESS_MAIN(TestIndexBuilders)
#include "test_index_builders.moc"
