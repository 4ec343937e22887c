#include "sample_store.h"
#include "widgets/simulator/comparison_texts.h"
#include "widgets/simulator/list_table.h"

#include <QTest>

using namespace rankwright;

namespace {

RecordedList listOf(const std::string& keys) {
  RecordedList list{.origin = {.workspace = "store", .user = "17", .model = "fm", .context = {{}}},
                    .items = {}};
  for (const auto key : keys)
    list.items.push_back({.key = std::string(1, key), .score = 0.5F});
  return list;
}

Card cardOf(const CardChange& change) {
  Card card{.item = ItemId(0), .slot = 2, .app = {}, .score = 0.75, .reasons = {}};
  card.change = change;
  return card;
}

} // namespace

/// What the comparison says in words: each figure with how it came about.
class TestComparisonTexts : public QObject {
  Q_OBJECT

private slots:
  void figuresExplainThemselves_data() {
    QTest::addColumn<int>("figure");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("explanation");
    const auto row = [](const char* name, int figure, const char* value, const char* explanation) {
      QTest::newRow(name) << figure << QString::fromUtf8(value) << QString::fromUtf8(explanation);
    };
    row("kept", 0, "3 of 4", "3 of 4. This list has 5.");
    row("new", 1, "2", "5 − 3 = 2");
    row("left", 2, "1", "4 − 3 = 1");
    row("Jaccard", 3, "0.500", "3 ÷ 6 = 0.500");
    row("overlap", 4, "0.718", "Common apps by depth here: 0 of 1, 3 of 5");
    row("tau", 5, "0.333",
        "Of the 3 pairs of the 3 apps in both lists, 2 stand in the same order and 1 in the opposite one: (2 "
        "− 1) ÷ 3 = 0.333");
  }

  void figuresExplainThemselves() {
    QFETCH(int, figure);
    QFETCH(QString, explanation);
    const auto figures = comparisonFigures(compareLists(listOf("bacxy"), listOf("abcd")));
    const auto& shown = figures[std::size_t(figure)];
    QTEST(shown.value, "value");
    QVERIFY2(shown.toolTip.contains(explanation), qPrintable(shown.toolTip));
  }

  void listsWithoutAnOrderSayWhy() {
    const auto figures = comparisonFigures(compareLists(listOf("a"), listOf("b")));
    QCOMPARE(figures[5].value, QStringLiteral("–"));
    QVERIFY(figures[5].toolTip.contains(QStringLiteral("it needs two of them")));
  }

  void changesInWords_data() {
    QTest::addColumn<CardChange>("change");
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("spoken");
    QTest::addColumn<QString>("explanation");
    const auto row = [](const char* name, const CardChange& change, const char* mark, const char* spoken,
                        const char* explanation) {
      QTest::newRow(name) << change << QString::fromUtf8(mark) << QString::fromUtf8(spoken)
                          << QString::fromUtf8(explanation);
    };
    row("up", {.move = Move::Up, .baselineSlot = 5, .rankChange = 3}, "▲3", "3 place(s) up from place 5",
        "Place 2 now, 5 in the baseline: up by 5 − 2 = 3.");
    row("down", {.move = Move::Down, .baselineSlot = 1, .rankChange = -1}, "▼1",
        "1 place(s) down from place 1", "Place 2 now, 1 in the baseline: down by 2 − 1 = 1.");
    row("new", {.move = Move::Entered}, "new", "not in the baseline", "Not in the baseline.");
    row("same", {.move = Move::Same, .baselineSlot = 2}, "=", "at the same place as in the baseline",
        "Place 2 now and in the baseline.");
    row("score", {.move = Move::Same, .baselineSlot = 2, .baselineScore = 1, .scoreChange = -0.25}, "=",
        "at the same place as in the baseline",
        "Place 2 now and in the baseline.\nScore 0.7500 now, 1.0000 in the baseline: changed by 0.7500 − "
        "1.0000 = −0.2500.");
  }

  void changesInWords() {
    QFETCH(CardChange, change);
    QTEST(changeText(change), "mark");
    QTEST(spokenChange(change), "spoken");
    QTEST(changeExplanations(cardOf(change)).join(u'\n'), "explanation");
  }

  void scoreChanges_data() {
    QTest::addColumn<double>("change");
    QTest::addColumn<QString>("text");
    QTest::newRow("more") << 0.01234 << QStringLiteral("+0.0123");
    QTest::newRow("less") << -0.5 << QString::fromUtf8("−0.5000");
    QTest::newRow("nothing") << 0.0 << QStringLiteral("0.0000");
    QTest::newRow("nearly nothing") << -1e-9 << QStringLiteral("0.0000");
    QTest::newRow("nearly nothing more") << 1e-9 << QStringLiteral("0.0000");
  }

  void scoreChanges() {
    QFETCH(double, change);
    QTEST(scoreChangeText(change), "text");
  }

  void differencesNameBothSides() {
    auto baseline = listOf("a");
    baseline.origin = {.workspace = "shop",
                       .user = "9%1",
                       .model = "",
                       .context = {{{"country", Value(std::string("Spain"))}}}};
    const auto list = listOf("a");
    const ComparedList compared{std::make_shared<const Baseline>(Baseline{baseline, {}}),
                                list.origin,
                                compareLists(list, baseline),
                                {}};
    QCOMPARE(differenceTexts(compared),
             (QStringList{
                 QString::fromUtf8("Another workspace: the baseline is of “shop”, this list of “store”."),
                 QStringLiteral("Another user: the baseline is of user 9%1, this list of user 17."),
                 QStringLiteral(
                     "Another context: country=Spain in the baseline, as usual for the user in this list."),
                 QStringLiteral("Another ranking: the baseline is merged order, no model, this list "
                                "ranked by fm; the scores do not compare.")}));
  }

  void retrainedModelIsSaidToBe() {
    auto baseline = listOf("a");
    auto list = listOf("a");
    baseline.origin.modelDigest = "a1";
    list.origin.modelDigest = "b2";
    const ComparedList compared{std::make_shared<const Baseline>(Baseline{baseline, {}}),
                                list.origin,
                                compareLists(list, baseline),
                                {}};
    QCOMPARE(differenceTexts(compared),
             QStringList(QString::fromUtf8(
                 "The model “fm” was trained again since the baseline; the scores do not compare.")));
  }

  void tableHasWhatLeft() {
    std::vector<Card> cards = {
        cardOf({.move = Move::Up, .baselineSlot = 5, .rankChange = 3, .scoreChange = 0.5})};
    ComparedList compared;
    compared.left = {{.item = {},
                      .app = {QStringLiteral("gone"), QStringLiteral("Gone"), true, {}, {}},
                      .baselineSlot = 4,
                      .score = {}}};
    const ListTable table(cards, &compared);
    QCOMPARE(table.rowCount(), 2U);
    const auto cell = [&](std::uint32_t row, const char* key) {
      return table.cell(row, *findColumn(table, key));
    };
    QCOMPARE(std::get<std::int64_t>(cell(0, "rankChange")), 3);
    QCOMPARE(std::get<double>(cell(0, "scoreChange")), 0.5);
    QCOMPARE(std::get<std::int64_t>(cell(1, "baselinePlace")), 4);
    QVERIFY(isMissing(cell(1, "place")) && isMissing(cell(1, "rankChange")) && isMissing(cell(1, "score")));
    QVERIFY(std::get<std::string_view>(cell(1, "move")) == "left");
    QVERIFY(!table.itemAt(1));
    QVERIFY(!findColumn(ListTable(cards), "rankChange"));
  }
};

QTEST_MAIN(TestComparisonTexts)
#include "test_comparison_texts.moc"
