#include "sample_store.h"
#include "widgets/common/fact_view.h"
#include "widgets/simulator/logit_facts.h"
#include "widgets/simulator/stage_strip.h"
#include "widgets/simulator/task_facts.h"
#include "widgets/simulator/trace_facts.h"
#include "widgets/simulator/trace_panel.h"
#include "widgets/simulator/why_not_panel.h"

#include <QTest>

using namespace rankwright;

namespace {

QStringList texts(const FactTable& table, std::size_t row) {
  QStringList cells;
  for (const auto& fact : table.rows[row])
    cells << fact.text;
  return cells;
}

QStringList cells(std::initializer_list<const char*> each) {
  QStringList list;
  for (const auto* text : each)
    list << QString::fromUtf8(text);
  return list;
}

/// The parts of the sample as those of a product head over three experts.
LogitParts twoTasks() {
  auto parts = *test::sampleTrace().ranked[0].parts;
  parts.tasks = {{"pctr", -0.5F, 0, 0.875F, {0.5F, 0.125F, 0.375F}},
                 {"pcvr", -1, -0.875F, -0.5F, {0.25F, 0.25F, 0.5F}}};
  return parts;
}

} // namespace

class TestTraceFacts : public QObject {
  Q_OBJECT

private slots:
  void namesEveryChannelThatFoundIt();
  void tellsMergeTurnsAndDuplicates();
  void figuresTellScoreAndMove();
  void constraintsTellFromWhereToWhere();
  void logitTermsAreSortedAndAddUp();
  void theDeepPartIsATerm();
  void tasksAreLines();
  void gatesAreAMatrix();
  void oneTaskHasNeither();
  void featuresTellWhereTheyComeFrom();
  void onlyRulesLeadToTheirText();
  void nearMissesNameTheKey();
  void otherKeysAreDoorways();
  void everyColumnExplainsItself();
  void panelShowsTheSections();
  void stripTellsTheStageInWords();
};

void TestTraceFacts::namesEveryChannelThatFoundIt() {
  const auto table = foundByFacts(test::sampleTrace(), ItemId(1));
  QCOMPARE(table.rows.size(), 3U);
  QCOMPARE(texts(table, 0), cells({"here", "Spain", "2", "3 of 412", "9"}));
  QCOMPARE(texts(table, 1), cells({"popular", "all", "1", "1 of 4,000", "800"}));
  QCOMPARE(texts(table, 2), cells({"popular", "new", "1", "5 of 20", "3"}));
}

void TestTraceFacts::tellsMergeTurnsAndDuplicates() {
  const auto table = mergeFacts(test::sampleTrace(), ItemId(1));
  QCOMPARE(table.rows.size(), 2U);
  QCOMPARE(texts(table, 0), cells({"1", "popular", "taken", "2"}));
  QCOMPARE(texts(table, 1), cells({"2", "here", "duplicate", "2"}));
}

void TestTraceFacts::figuresTellScoreAndMove() {
  const auto figures = rankFigures(test::sampleTrace(), ItemId(1));
  QStringList values;
  for (const auto& figure : figures)
    values << figure.value;
  QCOMPARE(values, cells({"0.7058", "+0.875", "2 → 1", "3"}));
  QVERIFY(rankFigures(test::sampleTrace(), ItemId(3)).empty());
}

void TestTraceFacts::constraintsTellFromWhereToWhere() {
  auto trace = test::sampleTrace();
  const auto table = constraintFacts(trace, ItemId(2));
  QCOMPARE(table.rows.size(), 1U);
  QCOMPARE(texts(table, 0),
           cells({"one of a kind", "2", "out", "no more than 1 of 'category' Games in 2 places"}));
  QVERIFY(constraintFacts(trace, ItemId(1)).rows.empty());
  std::swap(trace.list[0], trace.list[1]);
  const auto figures = rankFigures(trace, ItemId(1));
  QCOMPARE(figures[figures.size() - 2].value, QStringLiteral("1 → 2"));
}

void TestTraceFacts::logitTermsAreSortedAndAddUp() {
  const auto trace = test::sampleTrace();
  const auto table = logitFacts(*trace.ranked[0].parts, trace.fields);
  QStringList terms;
  double sum = 0;
  for (const auto& row : table.rows) {
    terms << row[0].text;
    sum += row[2].bar.value_or(0);
  }
  QCOMPARE(terms,
           cells({"logit", "country × category", "category", "bias", "country", "category × category"}));
  QCOMPARE(sum, 0.875);
  QCOMPARE(texts(table, 2), cells({"category", "linear", "", "−1.000"}));
}

void TestTraceFacts::theDeepPartIsATerm() {
  auto parts = *test::sampleTrace().ranked[0].parts;
  parts.deep = -3.0F;
  QCOMPARE(texts(logitFacts(parts, {"country", "category"}), 1), cells({"deep part", "deep", "", "−3.000"}));
}

void TestTraceFacts::tasksAreLines() {
  const auto table = taskFacts(twoTasks());
  QCOMPARE(table.rows.size(), 3U);
  QCOMPARE(texts(table, 0), cells({"pctr", "0.7058", "+0.875", "−0.500", "−0.750", "+2.125", "+0.000"}));
  QCOMPARE(texts(table, 1), cells({"pcvr", "0.3775", "−0.500", "−1.000", "−0.750", "+2.125", "−0.875"}));
  QCOMPARE(texts(table, 2), cells({"pctcvr", "0.2665", "product", "", "", "", ""}));
}

void TestTraceFacts::gatesAreAMatrix() {
  const auto table = gateFacts(twoTasks());
  QCOMPARE(table.columns.size(), 4U);
  QCOMPARE(texts(table, 0), cells({"pctr", "0.500", "0.125", "0.375"}));
  QCOMPARE(texts(table, 1), cells({"pcvr", "0.250", "0.250", "0.500"}));
}

void TestTraceFacts::oneTaskHasNeither() {
  const auto& parts = *test::sampleTrace().ranked[0].parts;
  QVERIFY(taskFacts(parts).rows.empty() && gateFacts(parts).rows.empty());
}

void TestTraceFacts::featuresTellWhereTheyComeFrom() {
  const auto table = featureFacts(test::sampleTrace(), {{"country", "Spain", "context"}});
  QCOMPARE(texts(table, 0), cells({"country", "Spain", "context"}));
  QCOMPARE(texts(table, 1), cells({"place", "Spain", "recall keys"}));
}

void TestTraceFacts::onlyRulesLeadToTheirText() {
  const auto addressOf = [](const std::vector<std::string>& rules) {
    return featureFacts(test::sampleTrace(), {}, rules).rows[0][0].address;
  };
  QCOMPARE(addressOf({"other", "place"}), (Address{QStringLiteral("rule"), QStringLiteral("place")}));
  QVERIFY(addressOf({"other"}).isEmpty());
}

void TestTraceFacts::nearMissesNameTheKey() {
  const WhyNot answer{ItemId(3), Stage::Recall, "why", {{0, "Spain", 99, 412}}};
  const auto table = nearMissFacts(answer, test::sampleTrace());
  QCOMPARE(texts(table, 0), cells({"here", "Spain", "100 of 412"}));
}

void TestTraceFacts::otherKeysAreDoorways() {
  const WhyNot answer{ItemId(3), Stage::Recall, "why", {}, {}, {{0, "Spain", 99, 412}}};
  const auto table = otherKeyFacts(answer, test::sampleTrace());
  QCOMPARE(texts(table, 0), cells({"here", "Spain", "100 of 412"}));
  QCOMPARE(table.rows[0][1].address, keyAddress(test::sampleTrace().channels[0].index, "Spain"));
}

void TestTraceFacts::everyColumnExplainsItself() {
  const auto trace = test::sampleTrace();
  for (const auto& table :
       {foundByFacts(trace, ItemId(1)), mergeFacts(trace, ItemId(1)), featureFacts(trace, {}),
        logitFacts(*trace.ranked[0].parts, trace.fields), nearMissFacts({}, trace), otherKeyFacts({}, trace),
        constraintFacts(trace, ItemId(2)), differenceFacts({}), taskFacts(twoTasks()), gateFacts(twoTasks())})
    for (const auto& column : table.columns)
      QVERIFY2(!column.toolTip.isEmpty(), qPrintable(column.title));
  for (const auto& figure : rankFigures(trace, ItemId(1)))
    QVERIFY2(!figure.toolTip.isEmpty(), qPrintable(figure.caption));
}

void TestTraceFacts::panelShowsTheSections() {
  TracePanel panel;
  panel.resize(400, 700);
  panel.show();
  panel.setFacts(describeTrace(test::sampleTrace(), AppCatalogue(test::sampleItems()), {}, ItemId(1)));
  const auto* logit = panel.findChild<FactView*>(QStringLiteral("logitParts"));
  QVERIFY(logit->isVisible());
  QCOMPARE(logit->facts().rowCount(), 6);
  auto unranked = test::sampleTrace();
  for (auto& item : unranked.ranked)
    item.parts.reset();
  panel.setFacts(describeTrace(unranked, AppCatalogue(test::sampleItems()), {}, ItemId(1)));
  QVERIFY(!logit->isVisible());
  panel.clear();
  QVERIFY(!panel.findChild<FactView*>(QStringLiteral("foundBy"))->isVisible());
  panel.setFacts(describeTrace(unranked, AppCatalogue(test::sampleItems()), {}, ItemId(2)));
  QVERIFY(panel.findChild<FactView*>(QStringLiteral("constraints"))->isVisible());
}

void TestTraceFacts::stripTellsTheStageInWords() {
  StageStrip strip;
  strip.setStage(Stage::Merge);
  QCOMPARE(strip.accessibleName(), QStringLiteral("The app was dropped at stage Merge"));
  strip.setStage(Stage::Listed);
  QCOMPARE(strip.accessibleName(), QStringLiteral("The app is in the list"));
}

QTEST_MAIN(TestTraceFacts)
#include "test_trace_facts.moc"
