#include "shelf.h"

#include "core/pipeline/why_not.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace rankwright;

using test::numbersOf;
using test::offlineRequest;
using test::Shelf;

namespace {

const std::string kScatter = "[[constraint]]\nkind = 'scatter'\nname = 'mix'\nfields = ['category']\n";
const std::string kFixed = "[[constraint]]\nkind = 'fixed'\nname = 'pin'\n";
const std::string kCap = "[[constraint]]\nkind = 'cap'\nname = 'few'\nfields = ['developer']\n";
const std::string kExclude = "[[constraint]]\nkind = 'exclude'\nname = 'not these'\n";
const std::string kWeight = "[[constraint]]\nkind = 'weight'\nname = 'push'\n";

QString text(const std::string& each) {
  return QString::fromStdString(each);
}

} // namespace

class TestConstraints : public QObject {
  Q_OBJECT

private slots:
  void moves_data() {
    QTest::addColumn<QString>("toml");
    QTest::addColumn<std::vector<int>>("list");
    QTest::newRow("none") << "" << std::vector{0, 1, 2, 3, 4, 5};
    QTest::newRow("switched off") << text(kExclude + "items = ['item0']\nenabled = false")
                                  << std::vector{0, 1, 2, 3, 4, 5};
    QTest::newRow("weight") << text(kWeight + "when = \"category == 'Tools'\"\nratio = 10")
                            << std::vector{5, 6, 7, 0, 1, 2};
    QTest::newRow("weight of nothing")
        << text(kWeight + "when = \"category == 'Games'\"\nratio = 0") << std::vector{5, 6, 7, 8, 9, 0};
    QTest::newRow("two weights multiply")
        << text(kWeight + "when = 'price > 7'\nratio = 4\n[[constraint]]\nkind = 'weight'\nwhen = 'price > "
                          "8'\nratio = 4")
        << std::vector{0, 1, 9, 2, 3, 8};
    QTest::newRow("scatter") << text(kScatter + "most = 1\nwindow = 2") << std::vector{0, 5, 1, 6, 2, 7};
    QTest::newRow("two of three") << text(kScatter + "most = 2\nwindow = 3") << std::vector{0, 1, 5, 2, 3, 6};
    QTest::newRow("fixed at the place asked for, not one before")
        << text(kFixed + "items = ['item0']\nposition = 3") << std::vector{1, 2, 0, 3, 4, 5};
    QTest::newRow("fixed upwards") << text(kFixed + "items = ['item9']\nposition = 2")
                                   << std::vector{0, 9, 1, 2, 3, 4};
    QTest::newRow("fixed by condition: the best that meets it")
        << text(kFixed + "when = \"category == 'Tools'\"\nposition = 1") << std::vector{5, 0, 1, 2, 3, 4};
    QTest::newRow("several fixed follow each other")
        << text(kFixed + "items = ['item9', 'item8']\nposition = 2") << std::vector{0, 9, 8, 1, 2, 3};
    QTest::newRow("fixed behind the end")
        << text(kFixed + "items = ['item9']\nposition = 40") << std::vector{0, 1, 2, 3, 4, 9};
    QTest::newRow("cap") << text(kCap + "most = 2") << std::vector{0, 1, 5, 6, 2, 3}; // gives way behind
    QTest::newRow("strict cap") << text(kCap + "most = 2\nstrict = true") << std::vector{0, 1, 5, 6};
    QTest::newRow("excluded items") << text(kExclude + "items = ['item0', 'item3']")
                                    << std::vector{1, 2, 4, 5, 6, 7};
    QTest::newRow("excluded by condition")
        << text(kExclude + "when = \"category == favourite\"") << std::vector{0, 1, 2, 3, 4, 8};
    QTest::newRow("in the stated order, whatever the file's")
        << text(kExclude + "items = ['item1']\n" + kFixed + "items = ['item1', 'item4']\nposition = 1\n" +
                kWeight + "when = 'price == 3'\nratio = 9")
        << std::vector{4, 3, 0, 2, 5, 6};
  }

  void moves() {
    QFETCH(QString, toml);
    QFETCH(std::vector<int>, list);
    Shelf shelf;
    const auto pipeline = shelf.pipeline(toml.toStdString() + "\n[rank]\nmodel = 'fm'");
    QCOMPARE(numbersOf(pipeline->recommend({UserId(0), {}, 6}, true).value()), list);
    QCOMPARE(numbersOf(pipeline->recommend({UserId(0), {}, 6}, false).value()), list);
  }

  void scoresOfTheListAreTheWeightedOnes() {
    Shelf shelf;
    const auto pipeline =
        shelf.pipeline(kWeight + "when = \"category == 'Tools'\"\nratio = 10\n[rank]\nmodel = 'fm'");
    const auto answer = pipeline->recommend({UserId(0), {}, 1}, true).value();
    QVERIFY(std::abs(answer.list[0].score - 4.5F) < 1e-5F);
    QCOMPARE(answer.trace->list[0].score, answer.list[0].score);
    QCOMPARE(*answer.trace->list[0].rank, 5U);
    QCOMPARE(answer.trace->ranked[5].weight, 10.0F);
    const auto& effect = answer.trace->constraints[0].effects[0];
    QCOMPARE(effect.from, 5U);
    QCOMPARE(*effect.to, 0U);
    QCOMPARE(effect.reason, std::string("score 0.45 × 10"));
  }

  void theTraceTellsWhoWasPassedOver() {
    Shelf shelf;
    const auto pipeline = shelf.pipeline(kScatter + "most = 1\nwindow = 2");
    const auto answer = pipeline->recommend({UserId(0), {}, 4}, true).value(); // 0 5 1 6
    const auto& effects = answer.trace->constraints.at(0).effects;
    QCOMPARE(effects.size(), std::size_t{4}); // 1, 2, 3 and 4 at place 1
    QCOMPARE(effects[0].item, ItemId(1));
    QCOMPARE(effects[0].from, 1U);
    QCOMPARE(*effects[0].to, 2U);
    QVERIFY(!effects[1].to);
    QCOMPARE(effects[1].reason, std::string("no more than 1 of 'category' Games in 2 places"));
  }

  void theTraceTellsWhatGaveWay() {
    Shelf shelf;
    const auto pipeline = shelf.pipeline(kCap + "most = 2");
    const auto trace = pipeline->recommend({UserId(0), {}, 6}, true).value().trace;
    QCOMPARE(trace->constraints[0].givenWay.substr(0, 37),
             std::string("at place 5 nothing else was left for:"));
    const auto held = pipeline->recommend({UserId(0), {}, 4}, true).value().trace;
    QVERIFY(held->constraints[0].givenWay.empty());
  }

  void aShortListSaysWhy_data() {
    QTest::addColumn<QString>("toml");
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("note");
    QTest::newRow("strict") << text(kCap + "most = 2\nstrict = true") << 4
                            << "strict constraints leave 6 of 10 places empty";
    QTest::newRow("everything excluded")
        << text(kExclude + "when = '1'") << 0 << "10 of 10 candidates are excluded, which leaves 0";
    QTest::newRow("nobody left to find") << "" << 10 << "the channels found no more candidates than 10";
  }

  void aShortListSaysWhy() {
    QFETCH(QString, toml);
    QFETCH(int, size);
    QFETCH(QString, note);
    Shelf shelf;
    const auto answer = shelf.pipeline(toml.toStdString())->recommend({UserId(0), {}, 12}, true).value();
    QCOMPARE(answer.list.size(), static_cast<std::size_t>(size));
    QCOMPARE(text(answer.note), note);
    QCOMPARE(text(answer.trace->listNote), note);
  }

  void refuses_data() {
    QTest::addColumn<QString>("toml");
    QTest::addColumn<QString>("message");
    QTest::newRow("another kind") << "[[constraint]]\nkind = 'magic'"
                                  << "pipeline.toml:6:8: the kind of a constraint is weight, scatter, fixed";
    QTest::newRow("an unknown column")
        << text("[[constraint]]\nkind = 'cap'\nfields = ['maker']")
        << "pipeline.toml:6:8: constraint 'cap 1': items have no such feature: maker";
    QTest::newRow("a column of prices") << text("[[constraint]]\nkind = 'cap'\nfields = ['price']")
                                        << "pipeline.toml:6:8: constraint 'cap 1' needs strings or int64";
    QTest::newRow("an unknown item")
        << text("[[constraint]]\nkind = 'exclude'\nitems = ['item77']")
        << "pipeline.toml:6:8: constraint 'exclude 1' names an item that does not";
    QTest::newRow("a condition with a mistake")
        << text("[[constraint]]\nkind = 'exclude'\nwhen = 'prise > 1'") << "pipeline.toml:7:9: ";
    QTest::newRow("neither condition nor items") << "[[constraint]]\nkind = 'exclude'"
                                                 << "pipeline.toml:6:8: a constraint has either 'when'";
    QTest::newRow("a window too small") << text(kScatter + "most = 3\nwindow = 3") << "pipeline.toml:10:10: ";
    QTest::newRow("a key of another kind")
        << text("[[constraint]]\nkind = 'weight'\nwindow = 3") << "pipeline.toml:7:1: unknown key: window";
    QTest::newRow("a place that does not exist") << text(kFixed + "items = ['item1']\nposition = 0")
                                                 << "pipeline.toml:9:12: 'position' must be between 1";
    QTest::newRow("the same name twice")
        << text(kScatter + kScatter) << "pipeline.toml:11:8: two constraints have the same name: mix";
    QTest::newRow("a mistake in one that is off")
        << text("[[constraint]]\nkind = 'cap'\nenabled = false\nfields = ['maker']") << "pipeline.toml:6:8: ";
  }

  void refuses() {
    QFETCH(QString, toml);
    QFETCH(QString, message);
    Shelf shelf;
    const auto made = shelf.tryPipeline(toml.toStdString());
    QVERIFY(!made);
    QVERIFY2(made.error().describe().starts_with(message.toStdString()), made.error().describe().c_str());
  }

  void whyNot_data() {
    QTest::addColumn<QString>("toml");
    QTest::addColumn<unsigned>("item");
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<QString>("part");
    QTest::newRow("listed where it was moved to")
        << text(kFixed + "items = ['item9']\nposition = 2") << 9U << Stage::Listed
        << "place 2 of 3, with score 0.0500. Constraint 'pin' moved it from place 10 to 2: fixed at place 2.";
    QTest::newRow("scattered out")
        << text(kScatter + "most = 1\nwindow = 2") << 2U << Stage::Constraint
        << "Constraint 'mix' moved it out of the list, from place 2: no more than 1";
    QTest::newRow("capped") << text(kCap + "most = 1") << 2U << Stage::Constraint
                            << "no more than 1 of 'developer' a in the list";
    QTest::newRow("excluded") << text(kExclude + "items = ['item0']") << 0U << Stage::Constraint
                              << "Constraint 'not these' moved it out of the list, from place 1: excluded.";
    QTest::newRow("weighted down")
        << text(kWeight + "when = 'price == 1'\nratio = 0.1") << 1U << Stage::Constraint
        << "Constraint 'push' moved it from place 2 to 9, behind the end of the list";
    QTest::newRow("pushed out by others")
        << text(kFixed + "items = ['item9']\nposition = 1") << 2U << Stage::Constraint
        << "It was ranked 3, and constraints brought others before it";
    QTest::newRow("ranked below") << "" << 5U << Stage::Rank
                                  << "It was ranked 6 of 10 candidates with score 0.4500";
    QTest::newRow("ranked below, with what differs")
        << "" << 5U << Stage::Rank << "What differs most from that one: quality -";
    QTest::newRow("nothing is listed") << text(kExclude + "when = 'price != 5'\n" + kCap +
                                               "most = 1\n[[constraint]]\nkind='exclude'\nwhen='price == 5'")
                                       << 5U << Stage::Constraint << "excluded";
  }

  void whyNot() {
    QFETCH(QString, toml);
    QFETCH(unsigned, item);
    QFETCH(QString, part);
    Shelf shelf;
    const auto pipeline = shelf.pipeline(toml.toStdString() + "\n[rank]\nmodel = 'fm'");
    const auto answer = pipeline->recommend({UserId(0), {}, 3}, true).value();
    const auto why = explainAbsence(*answer.trace, *pipeline, ItemId(item));
    QTEST(why.stage, "stage");
    QVERIFY2(why.explanation.find(part.toStdString()) != std::string::npos, why.explanation.c_str());
  }

  void whyNotOfAKeptListKnowsNoMore() {
    Shelf shelf;
    FallbackCache cache(1);
    shelf.fallback_ = &cache;
    const auto pipeline = shelf.pipeline("");
    QVERIFY(pipeline->recommend({UserId(0), {}, 2}, false));
    const auto kept = pipeline->recommend(offlineRequest(2), true).value();
    const auto why = explainAbsence(*kept.trace, *pipeline, ItemId(7));
    QVERIFY(why.explanation.starts_with("The list was kept from an earlier request"));
    QCOMPARE(explainAbsence(*kept.trace, *pipeline, ItemId(0)).stage, Stage::Listed);
  }

  /// Random constraints together: no item twice, fixed places exact, nothing excluded, the same list again
  /// and with or without a trace, and in the trace every item of the list where it was ranked.
  void holdTogether() {
    std::mt19937 random(7);
    const auto draw = [&random](unsigned most) { return static_cast<unsigned>(random() % (most + 1)); };
    for (int round = 0; round < 200; ++round) {
      const auto fixed = draw(9);
      const auto excluded = (fixed + 1 + draw(8)) % 10;
      const auto places = 1 + draw(9);
      const auto position = draw(std::min(places, 9U) - 1);
      const auto toml = kScatter + "most = 1\nwindow = " + std::to_string(2 + draw(2)) + "\n" + kCap +
                        "most = " + std::to_string(1 + draw(4)) + "\n" + kExclude + "items = ['item" +
                        std::to_string(excluded) + "']\n" + kFixed + "items = ['item" +
                        std::to_string(fixed) + "']\nposition = " + std::to_string(position + 1) + "\n" +
                        kWeight + "when = 'price > " + std::to_string(draw(9)) + "'\nratio = 1." +
                        std::to_string(draw(9)) + "\n[rank]\nmodel = 'fm'";
      Shelf shelf;
      const auto pipeline = shelf.pipeline(toml);
      const auto answer = pipeline->recommend({UserId(0), {}, places}, true).value();
      const auto list = numbersOf(answer);
      QCOMPARE(numbersOf(pipeline->recommend({UserId(0), {}, places}, false).value()), list);
      QCOMPARE(list.size(), std::size_t{std::min(places, 9U)});
      QCOMPARE(list[std::min(position, 8U)], static_cast<int>(fixed));
      QVERIFY(std::ranges::find(list, static_cast<int>(excluded)) == list.end());
      auto sorted = list;
      std::ranges::sort(sorted);
      QVERIFY(std::ranges::adjacent_find(sorted) == sorted.end());
      for (std::size_t slot = 0; slot < list.size(); ++slot)
        QCOMPARE(rankedAt(*answer.trace, slot)->item, answer.list[slot].item);
    }
  }
};

QTEST_APPLESS_MAIN(TestConstraints)
#include "test_constraints.moc"
