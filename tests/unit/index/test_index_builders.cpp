#include "core/index/co_use_index.h"
#include "core/index/column_index.h"
#include "core/index/context_index.h"
#include "core/index/popularity_index.h"

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

Interaction use(std::uint32_t user, std::uint32_t item, std::uint32_t context = 0) {
  return {UserId(user), ItemId(item), context, {}, 1};
}

} // namespace

class TestIndexBuilders : public QObject {
  Q_OBJECT

private slots:
  void columnKeysLeaveMissingOut() {
    const auto index =
        buildColumnIndex(poolOf(8), Strings{"category"}, std::vector<float>{1, 2, 3, 4, 5, 6, 7, 8}).value();
    QCOMPARE(index.keyCount(), 2U);
    const auto tools = index.find("Tools").value(); // 1 and 5; 3 and 7 have no category
    QCOMPARE(tools.size(), std::size_t{2});
    QCOMPARE(tools.items[0], ItemId(5));
    QCOMPARE(tools.weights[0], 6.0F);
  }

  void listsJoinInEveryCombination() {
    const auto index =
        buildColumnIndex(poolOf(2), Strings{"category", "tags"}, std::vector<float>{1, 1}).value();
    for (const char* key : {"Games_t0", "Games_all", "Tools_t1", "Tools_all"})
      QVERIFY2(index.find(key), key);
    QCOMPARE(index.keyCount(), 4U);
  }

  void unknownColumnIsNamed() {
    const auto index = buildColumnIndex(poolOf(1), Strings{"colour"}, std::vector<float>{1});
    QCOMPARE(index.error().kind, ErrorKind::NotFound);
    QVERIFY(index.error().message.ends_with("colour"));
  }

  void compositeContextKeyCountsDistinctUsers() {
    const auto contexts = contextsOf({{std::string("Spain"), std::string("evening")},
                                      {std::string("Spain"), Value()},
                                      {std::string("Spain"), std::string("night")}});
    const std::vector<Interaction> log = {use(0, 5, 0), use(0, 5, 0), use(1, 5, 0),
                                          use(1, 6, 0), use(2, 7, 1), use(2, 5, 2)};
    const auto index = buildContextIndex(contexts, log, Strings{"country", "daytime"}).value();
    QCOMPARE(index.keyCount(), 2U);
    const auto evening = index.find("Spain_evening").value();
    QCOMPARE(evening.items[0], ItemId(5));
    QCOMPARE(evening.weights[0], 2.0F);
    QCOMPARE(evening.items[1], ItemId(6));
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
    const auto index = buildCoUseIndex(pool, log, kUsers, {kItems, 2}).value();
    for (std::uint32_t a = 0; a < kItems; ++a) {
      const auto postings = index.find(std::to_string(a)).value_or(PostingList{});
      std::size_t expected = 0;
      for (std::uint32_t b = 0; b < kItems; ++b) {
        std::vector<std::uint32_t> common;
        std::set_intersection(usersOf[a].begin(), usersOf[a].end(), usersOf[b].begin(), usersOf[b].end(),
                              std::back_inserter(common));
        if (a == b || common.size() < 2) continue;
        ++expected;
        const auto found = std::find(postings.items.begin(), postings.items.end(), ItemId(b));
        QVERIFY(found != postings.items.end());
        const auto weight = postings.weights[static_cast<std::size_t>(found - postings.items.begin())];
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
    QCOMPARE(all.size(), std::size_t{2});
    QCOMPARE(all.items[0], ItemId(2));
  }

  void coUseStopsWhenAsked() {
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(buildCoUseIndex(poolOf(3), {}, 1, {}, {stop.get_token(), {}}).error().kind,
             ErrorKind::Cancelled);
  }
};

QTEST_APPLESS_MAIN(TestIndexBuilders)
#include "test_index_builders.moc"
