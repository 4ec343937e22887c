#include "shelf.h"

#include "core/pipeline/configuration_hash.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

using test::numbersOf;
using test::offlineRequest;
using test::Shelf;

class TestRanking : public QObject {
  Q_OBJECT

private slots:
  void orders_data() {
    QTest::addColumn<QString>("rank");
    QTest::addColumn<std::vector<int>>("list");
    const std::vector<int> asFound = {0, 1, 2, 3};
    const std::vector<int> dearFirst = {9, 8, 7, 6};
    QTest::newRow("the merged order") << "" << asFound;
    QTest::newRow("the merged order in words") << "[rank]\nby = 'merged_order'" << asFound;
    QTest::newRow("the channels") << "[rank]\nby = 'channels'" << asFound;
    QTest::newRow("an expression over the item") << "[rank]\nrule = 'price * 2'" << dearFirst;
    QTest::newRow("a rule of the workspace") << "[rank]\nrule = 'unread'" << dearFirst;
    QTest::newRow("user and item") << "[rank]\nrule = 'is_favourite * 10 - price'" << std::vector{5, 6, 7, 0};
    QTest::newRow("the model") << "[rank]\nmodel = 'fm'" << asFound;
    QTest::newRow("a formula with a column")
        << "[rank]\nmodel = 'fm'\nformula = 'pctr * price'" << std::vector{5, 4, 6, 3};
  }

  void orders() {
    QFETCH(QString, rank);
    QFETCH(std::vector<int>, list);
    Shelf shelf;
    const auto pipeline = shelf.pipeline(rank.toStdString());
    QCOMPARE(numbersOf(pipeline->recommend({UserId(0), {}, 4}, true).value()), list);
    QCOMPARE(numbersOf(pipeline->recommend({UserId(0), {}, 4}, false).value()), list);
  }

  void whatHasNoScoreStandsLast() {
    Shelf shelf;
    const auto pipeline = shelf.pipeline("[rank]\nrule = 'is_favourite - 5'");
    const auto answer = pipeline->recommend({UserId(0), {}, 0}, true).value();
    QCOMPARE(numbersOf(answer), (std::vector{5, 6, 7, 0, 1, 2, 3, 4, 8, 9})); // 8 and 9 have no category
    QVERIFY(!answer.trace->ranked.back().scored);
    QVERIFY(answer.trace->ranked.front().scored);
  }

  void presetsWantTheirOutputs() {
    Shelf shelf;
    shelf.ranker_->outputs_ = {"pctr", "pcvr", "pctcvr"};
    for (const auto formula : kRankFormulas) {
      const auto pipeline = shelf.pipeline("[rank]\nmodel = 'fm'\nformula = '" + std::string(formula) + "'");
      const auto answer = pipeline->recommend({UserId(0), {}, 3}, true).value();
      QCOMPARE(numbersOf(answer), (std::vector{0, 1, 2}));
      QCOMPARE(answer.trace->ranked[0].outputs.size(), std::size_t{3});
    }
  }

  void refuses_data() {
    QTest::addColumn<QString>("toml");
    QTest::addColumn<QString>("message");
    QTest::newRow("an output that the model lacks")
        << "[rank]\nmodel = 'fm'\nformula = '0.95 * pctr + 0.05 * pcvr'"
        << "pipeline.toml:7:11: the model 'fm' gives pctr, but the formula reads: pcvr";
    QTest::newRow("an unknown name") << "[rank]\nmodel = 'fm'\nformula = 'pctr * prise'"
                                     << "pipeline.toml:7:19: ";
    QTest::newRow("what does not parse") << "[rank]\nrule = 'price +'"
                                         << "pipeline.toml:6:";
    QTest::newRow("a rule that gives a text") << "[rank]\nrule = 'category'"
                                              << "pipeline.toml:6:8: the expression must give a number";
    QTest::newRow("a formula without a model") << "[rank]\nformula = 'pctr'"
                                               << "pipeline.toml:6:11: ranking by merged_order does not look";
    QTest::newRow("a model beside a rule")
        << "[rank]\nby = 'rule'\nrule = 'price'\nmodel = 'fm'"
        << "pipeline.toml:8:9: ranking by rule does not look at the key: model";
    QTest::newRow("another way") << "[rank]\nby = 'luck'"
                                 << "pipeline.toml:6:6: candidates are ranked by merged_order, channels";
    QTest::newRow("an empty rule") << "[rank]\nrule = ' '"
                                   << "pipeline.toml:6:8: the expression is empty: rule";
  }

  void refuses() {
    QFETCH(QString, toml);
    QFETCH(QString, message);
    Shelf shelf;
    const auto made = shelf.tryPipeline(toml.toStdString());
    QVERIFY(!made);
    QVERIFY2(made.error().describe().starts_with(message.toStdString()), made.error().describe().c_str());
  }

  void outputsAreCorrectedForTheNegativesThatWereDrawn() {
    Shelf shelf;
    shelf.ranker_->negativeRate_ = 0.1;
    const auto pipeline = shelf.pipeline("[rank]\nmodel = 'fm'\nformula = 'pctr'");
    const auto answer = pipeline->recommend({UserId(0), {}, 10}, true).value();
    const auto& first = answer.trace->ranked[0];
    QVERIFY(std::abs(first.outputs[0] - 0.95F / (0.95F + 0.05F / 0.1F)) < 1e-6F);
    QCOMPARE(first.score, first.outputs[0]);
    QVERIFY(answer.trace->correction.find("r = 0.1") != std::string::npos);
    QCOMPARE(numbersOf(answer), (std::vector{0, 1, 2, 3, 4, 5, 6, 7, 8, 9})); // the order stays
  }

  void outputsAreCorrectedForWhatPositivesWeighed() {
    Shelf shelf;
    shelf.ranker_->outputs_ = {"pctr", "pcvr", "pctcvr"};
    shelf.ranker_->negativeRate_ = 0.5;
    shelf.ranker_->positiveWeight_ = 4;
    const auto pipeline = shelf.pipeline("[rank]\nmodel = 'fm'\nformula = 'pctcvr'");
    const auto answer = pipeline->recommend({UserId(0), {}, 10}, true).value();
    const auto& outputs = answer.trace->ranked[0].outputs; // learned: 0.95, 0.95/2 and 0.95/3
    QVERIFY(std::abs(outputs[0] - 0.95F / (0.95F + 8 * 0.05F)) < 1e-6F);
    QCOMPARE(outputs[1], 0.95F / 2); // of clicks, which all weighed the same
    QVERIFY(std::abs(outputs[2] - 0.95F / 3 / (0.95F + 8 * 0.05F)) < 1e-6F);
    QVERIFY(answer.trace->correction.find("w = 4") != std::string::npos);
  }

  void anUnknownRateCorrectsNothing() {
    Shelf shelf;
    const auto pipeline = shelf.pipeline("[rank]\nmodel = 'fm'\nformula = 'pctr'");
    const auto answer = pipeline->recommend({UserId(0), {}, 1}, true).value();
    QCOMPARE(answer.trace->ranked[0].outputs[0], answer.trace->ranked[0].score);
    QVERIFY(answer.trace->correction.starts_with("none"));
  }

  void aListIsKeptForTheTimeWhenASourceFails() {
    Shelf shelf;
    FallbackCache cache(2);
    shelf.fallback_ = &cache;
    const auto pipeline = shelf.pipeline("[rank]\nmodel = 'fm'");
    Request request{UserId(0), {}, 3};
    QCOMPARE(pipeline->recommend(offlineRequest(3), false).error().kind, ErrorKind::NotFound);
    const auto fresh = pipeline->recommend(request, true).value();
    QVERIFY(!fresh.cached);
    shelf.ranker_->fails_ = true;
    const auto kept = pipeline->recommend(request, true).value();
    QVERIFY(kept.cached && kept.trace->cached);
    QCOMPARE(numbersOf(kept), numbersOf(fresh));
    QCOMPARE(kept.trace->list.size(), std::size_t{3});
    QVERIFY(kept.trace->cachedReason.find("the model's file is gone") != std::string::npos);
    request.offline = true;
    request.count = 2;
    QCOMPARE(numbersOf(pipeline->recommend(request, false).value()), (std::vector{0, 1}));
  }

  void aMistakeInTheRequestIsNoReasonForAKeptList() {
    Shelf shelf;
    FallbackCache cache(2);
    shelf.fallback_ = &cache;
    const auto pipeline = shelf.pipeline("");
    QVERIFY(pipeline->recommend({UserId(0), {}, 3}, false));
    const Request wrong{UserId(0), {{"planet", std::string("Mars")}}, 3};
    QCOMPARE(pipeline->recommend(wrong, false).error().kind, ErrorKind::NotFound);
  }

  void theListWrittenLongestAgoMakesRoom() {
    FallbackCache cache(2);
    const auto keep = [&cache](std::uint32_t user, float score) {
      cache.keep({UserId(user), {}, 0}, {{{ItemId(1), score}}, 0, "c"});
    };
    keep(1, 1);
    keep(2, 1);
    keep(1, 2);
    keep(3, 1);
    QCOMPARE(cache.size(), 2U);
    QVERIFY(!cache.find({UserId(2), {}, 0}));
    QCOMPARE(cache.find({UserId(1), {}, 0})->list[0].score, 2.0F);
  }

  void keptListsComeBackFromTheirFile() {
    Shelf shelf;
    QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "kept.txt";
    FallbackCache cache(5);
    const KeptList kept{{{ItemId(3), 0.5F}, {ItemId(1), 0.25F}}, 1700000000, "abc"};
    cache.keep({UserId(0), {}, 0}, kept);
    QVERIFY(cache.save(path, shelf.users_, shelf.items_));
    FallbackCache again(5);
    QVERIFY(again.load(path, shelf.users_, shelf.items_));
    QVERIFY(again.find({UserId(0), {}, 0}) == kept);
  }

  void theHashTellsVersionsApart_data() {
    QTest::addColumn<QString>("toml");
    QTest::addColumn<bool>("same");
    QTest::newRow("comments and spaces") << "# why\n[list]\ncount   =  5\n[rank]\nrule = 'unread'\n" << true;
    QTest::newRow("order of tables") << "[rank]\nrule = 'unread'\n[list]\ncount = 5" << true;
    QTest::newRow("another number") << "[list]\ncount = 6\n[rank]\nrule = 'unread'" << false;
    QTest::newRow("another rule") << "[list]\ncount = 5\n[rank]\nrule = 'unread + 1'" << false;
  }

  void theHashTellsVersionsApart() {
    QFETCH(QString, toml);
    QFETCH(bool, same);
    Shelf shelf;
    const auto hash = shelf.pipeline("[list]\ncount = 5\n[rank]\nrule = 'unread'")->configurationHash();
    QCOMPARE(hash.size(), std::size_t{16});
    QCOMPARE(shelf.pipeline(toml.toStdString())->configurationHash() == hash, same);
  }

  void theHashFollowsTheRulesThatAreRead() {
    const auto hashWith = [](const std::string& rules) {
      Shelf shelf;
      shelf.rules_ = RuleSet::parse(rules, "rules").value();
      return shelf.pipeline("[rank]\nrule = 'unread'")->configurationHash();
    };
    const auto hash = hashWith("base = price\nunread = base + 1\nother = 1");
    QCOMPARE(hashWith("base  =  price\nunread = base+1\nother = 2"),
             hash); // spacing, and a rule nobody reads
    QVERIFY(hashWith("base = price * 2\nunread = base + 1\nother = 1") != hash);
  }
};

QTEST_APPLESS_MAIN(TestRanking)
#include "test_ranking.moc"
