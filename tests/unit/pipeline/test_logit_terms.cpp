#include "core/pipeline/logit_terms.h"

#include "core/pipeline/part_differences.h"
#include "core/pipeline/reasons.h"
#include "core/pipeline/task_outputs.h"

#include <QTest>

#include <cmath>

using namespace rankwright;

namespace {

/// Of the fields a and b: a, a × a, a × b, b, b × b.
LogitParts partsOf(float scale, std::optional<float> deep) {
  return {-1, {1 * scale, 2 * scale}, {3 * scale, 4 * scale, 5 * scale}, 0, deep};
}

RankedItem rankedItem(LogitParts parts) {
  RankedItem item;
  item.parts = std::move(parts);
  return item;
}

Trace traceOf(std::vector<LogitParts> parts) {
  Trace trace;
  trace.fields = {"a", "b"};
  for (auto& each : parts)
    trace.ranked.push_back(rankedItem(std::move(each)));
  return trace;
}

std::vector<std::string> textsOf(const auto& entries) {
  std::vector<std::string> texts;
  for (const auto& each : entries)
    texts.push_back(each.text);
  return texts;
}

using Texts = std::vector<std::string>;

} // namespace

class TestLogitTerms : public QObject {
  Q_OBJECT

private slots:
  void everyTermHasANameAndAValue() {
    const auto parts = partsOf(1, 6);
    Texts names;
    float sum = 0;
    for (const auto& place : logitTermPlaces(parts)) {
      names.push_back(logitTermName(place, {"a", "b"}));
      sum += logitTermAt(parts, place);
    }
    QCOMPARE(names, (Texts{"a", "a × a", "a × b", "b", "b × b", "deep part"}));
    QCOMPARE(sum, 21.0F);
  }

  void withoutPairsOrADeepPartThereAreNone() {
    QCOMPARE(logitTermPlaces({0, {1, 2}, {}, 3}).size(), std::size_t{2});
    QCOMPARE(logitTermPlaces(partsOf(1, {})).size(), std::size_t{5});
  }

  void theDeepPartIsAReason() {
    const auto trace = traceOf({partsOf(1, 4.5F), partsOf(0.5F, 1)});
    QCOMPARE(textsOf(topReasons(trace, trace.ranked[0], 3)), (Texts{"b × b", "deep part", "a × b"}));
  }

  void aDeepPartThatAllShareIsNone() {
    const auto trace = traceOf({partsOf(1, 9), partsOf(0.5F, 9)});
    QCOMPARE(textsOf(topReasons(trace, trace.ranked[0], 1)), (Texts{"b × b"}));
  }

  void towersOfFurtherTasksDiffer() {
    auto own = partsOf(1, 1), other = partsOf(1, 1.5F);
    own.tasks = {{"pctr", 0, 1, 0, {}}, {"pcvr", 0, -2, 0, {}}};
    other.tasks = {{"pctr", 0, 1.5F, 0, {}}, {"pcvr", 0, 3, 0, {}}};
    const auto differences = partDifferences(traceOf({}), own, other, 3);
    QCOMPARE(textsOf(differences), (Texts{"deep part of pcvr", "deep part"}));
    QCOMPARE(differences[0].other, 3.0F);
  }

  void outputsOfTasks_data() {
    QTest::addColumn<QString>("second");
    QTest::addColumn<std::size_t>("outputs");
    QTest::newRow("product of both") << "pcvr" << std::size_t{3};
    QTest::newRow("independent") << "pctcvr" << std::size_t{2};
  }
  void outputsOfTasks() {
    QFETCH(QString, second);
    QFETCH(std::size_t, outputs);
    auto parts = partsOf(1, 0);
    parts.tasks = {{"pctr", 0, 0, -1, {}}, {second.toStdString(), 0, 0, 2, {}}};
    const auto all = taskOutputs(parts);
    QCOMPARE(all.size(), outputs);
    QCOMPARE(all[0].probability, 1 / (1 + std::exp(1.0F)));
    QCOMPARE(all[1].parts, &parts.tasks[1]);
    if (outputs == 2) return;
    QCOMPARE(all[2].name, std::string("pctcvr"));
    QCOMPARE(all[2].probability, all[0].probability * all[1].probability);
    QVERIFY(!all[2].parts);
  }

  void oneTaskHasNoOutputsOfItsOwn() { QVERIFY(taskOutputs(partsOf(1, 1)).empty()); }

  void theDeepPartMayBeWhatDiffersMost() {
    const auto differences = partDifferences(traceOf({}), partsOf(1, -3), partsOf(1.1F, 6), 2);
    QCOMPARE(textsOf(differences), (Texts{"deep part", "b × b"}));
    QCOMPARE(differences[0].own, -3.0F);
    QCOMPARE(differences[0].other, 6.0F);
  }
};

QTEST_APPLESS_MAIN(TestLogitTerms)
#include "test_logit_terms.moc"
