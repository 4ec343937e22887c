#include "core/model/item_vector_cache.h"
#include "core/model/ranker.h"
#include "core/model/training.h"
#include "small_store.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <numeric>
#include <thread>

using namespace rankwright;
namespace fs = std::filesystem;

/// A ranker that keeps what a factorisation machine makes of items gives what the whole machine gives.
class TestHalvedRanker : public QObject {
  Q_OBJECT

  SmallStore store_;
  QTemporaryDir folder_;

  fs::path place() const { return folder_.filePath("fm").toStdString(); }

  std::shared_ptr<const Ranker> whole(const RuleSet& rules) const {
    return loadRanker(place(), rules, store_.inputs()).value();
  }
  std::shared_ptr<const Ranker> halved(const RuleSet& rules) const {
    const auto request = unionOf({&store_.users.schema(), &store_.contexts.schema()}).value();
    return loadRanker(place(), rules, store_.inputs(), ScoredItems{store_.items, request}).value();
  }

  InputTables requestOf(std::uint32_t user, const std::vector<std::uint32_t>& rows,
                        std::int64_t now = 0) const {
    InputTables tables;
    tables.addBroadcast(store_.users, user);
    tables.addRows(store_.items, rows);
    tables.addBroadcast(store_.contexts, 1);
    if (now > 0) tables.setClock({now, ""});
    return tables;
  }

  std::vector<float> scores(const Ranker& ranker, std::uint32_t user, const std::vector<std::uint32_t>& rows,
                            std::int64_t now = 0) const {
    return ranker.score(requestOf(user, rows, now), static_cast<std::uint32_t>(rows.size())).value();
  }

private slots:
  void initTestCase() {
    const auto report = trainModel(SmallStore::config(), store_.sources(), place(), {});
    QVERIFY2(report, report ? "" : report.error().message.c_str());
  }

  void scoresAreThoseOfTheWhole() {
    const auto ranker = halved(store_.rules);
    const auto reference = whole(store_.rules);
    QCOMPARE(ranker->fields(), reference->fields());
    QCOMPARE(ranker->digest(), reference->digest());
    for (std::uint32_t user = 0; user < SmallStore::kUsers; ++user) {
      const auto got = scores(*ranker, user, SmallStore::allItems());
      const auto expected = scores(*reference, user, SmallStore::allItems());
      for (std::size_t row = 0; row < got.size(); ++row)
        QVERIFY(std::abs(got[row] - expected[row]) < 1e-5);
    }
  }

  /// Whether an item was asked for before, and beside which others, changes no bit.
  void noBitHangsOnWhatWasAskedBefore() {
    const auto ranker = halved(store_.rules);
    const auto first = scores(*ranker, 3, SmallStore::allItems());
    QVERIFY(scores(*ranker, 3, SmallStore::allItems()) == first);
    auto rows = SmallStore::allItems();
    std::ranges::reverse(rows);
    auto reversed = scores(*halved(store_.rules), 3, rows);
    std::ranges::reverse(reversed);
    QVERIFY(reversed == first);
    const auto other = halved(store_.rules);
    for (const auto row : {7U, 30U, 7U})
      QCOMPARE(scores(*other, 3, {row}).front(), first[row]);
  }

  void threadsThatAskForTheSameItemsAgree() {
    const auto expected = scores(*halved(store_.rules), 5, SmallStore::allItems());
    for (int round = 0; round < 20; ++round) {
      const auto ranker = halved(store_.rules);
      std::vector<std::vector<float>> got(4);
      {
        std::vector<std::jthread> threads;
        for (auto& each : got)
          threads.emplace_back([&] { each = scores(*ranker, 5, SmallStore::allItems()); });
      }
      for (const auto& each : got)
        QVERIFY(each == expected);
    }
  }

  void explainingChangesNoBitOfTheScores() {
    const auto ranker = halved(store_.rules);
    const auto rows = SmallStore::allItems();
    const auto scored = scores(*ranker, 3, rows);
    const auto parts = ranker->explain(requestOf(3, rows), SmallStore::kItems).value();
    const auto reference = whole(store_.rules)->explain(requestOf(3, rows), SmallStore::kItems).value();
    for (std::size_t row = 0; row < rows.size(); ++row) {
      QCOMPARE(probabilityOf(parts[row].logit), scored[row]);
      QVERIFY(parts[row].linear == reference[row].linear);
      QVERIFY(parts[row].pair == reference[row].pair);
    }
  }

  /// What the user has a part in, and what the clock has, cannot be kept with the item.
  void fieldsOfBothSidesAreScoredWhole_data() {
    QTest::addColumn<QString>("rules");
    QTest::newRow("user") << QStringLiteral("isFree = age > 22 and price == 0.0");
    QTest::newRow("clock") << QStringLiteral("isFree = price == 0.0 and now() > 1500000000");
  }

  void fieldsOfBothSidesAreScoredWhole() {
    QFETCH(QString, rules);
    const auto set = RuleSet::parse(rules.toStdString(), "test.rules").value();
    const auto ranker = halved(set);
    for (const std::int64_t now : {1'400'000'000, 1'600'000'000})
      for (const std::uint32_t user : {0U, 4U})
        QVERIFY(scores(*ranker, user, SmallStore::allItems(), now) ==
                scores(*whole(set), user, SmallStore::allItems(), now));
    QVERIFY(scores(*ranker, 4, SmallStore::allItems(), 1'400'000'000) !=
                scores(*ranker, 4, SmallStore::allItems(), 1'600'000'000) ||
            scores(*ranker, 0, SmallStore::allItems()) != scores(*ranker, 4, SmallStore::allItems()));
  }

  /// Rows that are not chosen one by one, as those of a training batch.
  void rangesAreScoredWhole() {
    InputTables tables;
    tables.addBroadcast(store_.users, 2);
    tables.addRange(store_.items, 0);
    tables.addBroadcast(store_.contexts, 0);
    QVERIFY(halved(store_.rules)->score(tables, SmallStore::kItems).value() ==
            whole(store_.rules)->score(tables, SmallStore::kItems).value());
  }
};

QTEST_APPLESS_MAIN(TestHalvedRanker)
#include "test_halved_ranker.moc"
