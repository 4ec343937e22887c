#include "funnel_sample.h"
#include "tests/gui/foreign_language.h"
#include "tests/gui/hands/hands.h"
#include "widgets/funnel/stage_bars.h"
#include "widgets/funnel/stage_facts.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace rankwright;

namespace {

struct Bench {
  Bench() {
    bars.setTable(stageFacts(test::sampleReport(), true));
    bars.resize(900, 300);
    bars.show();
    bars.activateWindow();
    if (!QTest::qWaitForWindowActive(&bars)) qFatal("the window is not active");
    bars.setFocus();
  }
  Fact fact(int row, int column) const {
    return bars.facts().table().rows[std::size_t(row)][std::size_t(column)];
  }

  StageBars bars;
};

} // namespace

/// The funnel as bars.
class TestStageBars : public QObject {
  Q_OBJECT

private slots:
  void factTellsTheFigure_data();
  void factTellsTheFigure();
  void logarithmicBarsKeepTheSmallOnesInSight();
  void linearBarsAreInProportion();
  void scaleFollowsTheSizes();
  void modelIsSound();
  void enterFollowsTheBar();
  void doubleClickFollowsTheBar();
  void unrecordedStageLeadsNowhere();
  void menuOffersTheRequests();
  void barsTakeTheRoomToSpare();
  void rowsAreCopied();
  void markdownSpeaksTheLanguageOfTheWindow();
  void currentStageStays();
  void ordersAreTold();
};

void TestStageBars::factTellsTheFigure_data() {
  QTest::addColumn<int>("row");
  QTest::addColumn<int>("column");
  QTest::addColumn<QString>("text");
  QTest::newRow("stage") << 1 << 0 << QStringLiteral("Merged");
  QTest::newRow("candidates") << 0 << 2 << QStringLiteral("2,000");
  QTest::newRow("a request") << 1 << 3 << QStringLiteral("100");
  QTest::newRow("kept of the stage before") << 2 << 4 << QStringLiteral("5.0 %");
  QTest::newRow("nothing before the first") << 0 << 4 << QStringLiteral("–");
  QTest::newRow("taken apps") << 1 << 5 << QStringLiteral("50.0 %");
  QTest::newRow("value") << 2 << 6 << QStringLiteral("80.0 %");
  QTest::newRow("nobody recorded it") << 3 << 2 << QStringLiteral("–");
}

void TestStageBars::factTellsTheFigure() {
  QFETCH(int, row);
  QFETCH(int, column);
  const auto table = stageFacts(test::sampleReport(), false);
  QTEST(table.rows[std::size_t(row)][std::size_t(column)].text, "text");
}

void TestStageBars::logarithmicBarsKeepTheSmallOnesInSight() {
  const auto table = stageFacts(test::sampleReport(), true);
  QCOMPARE(*table.rows[0][1].bar, 1.0);
  QVERIFY(*table.rows[2][1].bar > 0.3);
}

void TestStageBars::linearBarsAreInProportion() {
  const auto table = stageFacts(test::sampleReport(), false);
  QCOMPARE(*table.rows[1][1].bar, 0.1);
}

void TestStageBars::scaleFollowsTheSizes() {
  auto report = test::sampleReport();
  QVERIFY(needsLogScale(report));
  report.stages.resize(2);
  QVERIFY(!needsLogScale(report));
}

void TestStageBars::modelIsSound() {
  FactModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.setTable(stageFacts(test::sampleReport(), true));
  model.setTable({});
  QCOMPARE(model.rowCount(), 0);
}

void TestStageBars::enterFollowsTheBar() {
  Bench bench;
  QSignalSpy followed(&bench.bars, &StageBars::followed);
  hands::press(Qt::Key_Home);
  hands::press(Qt::Key_Down);
  hands::press(Qt::Key_Return);
  QCOMPARE(followed.size(), 1);
  QCOMPARE(followed[0][0].value<Address>().text(), QStringLiteral("requests:reached=merged"));
}

void TestStageBars::doubleClickFollowsTheBar() {
  Bench bench;
  QSignalSpy followed(&bench.bars, &StageBars::followed);
  const auto place = bench.bars.visualRect(bench.bars.model()->index(2, 1)).center();
  QTest::mouseClick(bench.bars.viewport(), Qt::LeftButton, {}, place);
  QTest::mouseDClick(bench.bars.viewport(), Qt::LeftButton, {}, place);
  QCOMPARE(followed.size(), 1);
  QCOMPARE(followed[0][0].value<Address>().key, QStringLiteral("reached=listed"));
}

void TestStageBars::unrecordedStageLeadsNowhere() {
  Bench bench;
  QSignalSpy followed(&bench.bars, &StageBars::followed);
  hands::press(Qt::Key_End);
  hands::press(Qt::Key_Return);
  QVERIFY(followed.empty());
}

void TestStageBars::menuOffersTheRequests() {
  Bench bench;
  QSignalSpy followed(&bench.bars, &StageBars::followed);
  hands::press(Qt::Key_Home);
  QVERIFY(hands::choose(hands::askForMenu(), QStringLiteral("Open requests:reached=pool")));
  QCOMPARE(followed.size(), 1);
}

void TestStageBars::barsTakeTheRoomToSpare() {
  Bench bench;
  const auto before = bench.bars.columnWidth(1);
  bench.bars.resize(1100, 300);
  QTRY_COMPARE(bench.bars.columnWidth(1), before + 200);
}

void TestStageBars::rowsAreCopied() {
  Bench bench;
  hands::press(Qt::Key_Home);
  hands::press(Qt::Key_C, Qt::ControlModifier);
  const auto copied = QGuiApplication::clipboard()->text();
  QVERIFY2(copied.startsWith(QStringLiteral("Pool\t2,000")), qPrintable(copied));
}

void TestStageBars::currentStageStays() {
  Bench bench;
  bench.bars.setCurrentIndex(bench.bars.model()->index(2, 0));
  bench.bars.setTable(stageFacts(test::sampleReport(), false));
  QCOMPARE(bench.bars.currentIndex().row(), 2);
}

void TestStageBars::ordersAreTold() {
  const auto table = orderFacts(test::sampleReport());
  QCOMPARE(table.rows[0][2].text, QStringLiteral("0.900"));
  QCOMPARE(table.rows[0][3].text, QStringLiteral("0.800 to 1.000"));
  QCOMPARE(table.rows[1][2].text, QStringLiteral("–"));
}

void TestStageBars::markdownSpeaksTheLanguageOfTheWindow() {
  test::ForeignLanguage language;
  QCoreApplication::installTranslator(&language);
  const Bench bench;
  bench.bars.findChild<QAction*>(QStringLiteral("facts.copyMarkdown"))->trigger();
  const auto lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  QCoreApplication::removeTranslator(&language);
  QCOMPARE(lines.size(), 6);
  for (const auto& title : lines[0].split(QLatin1Char('|'), Qt::SkipEmptyParts))
    QVERIFY2(title.trimmed().startsWith(QStringLiteral("«")) || title.trimmed().isEmpty(),
             qPrintable(lines[0]));
  QVERIFY2(lines[2].startsWith(QStringLiteral("| «Pool» |")), qPrintable(lines[2]));
}

QTEST_MAIN(TestStageBars)
#include "test_stage_bars.moc"
