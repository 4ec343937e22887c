#include "core/table/table_export.h"
#include "tests/gui/hands/hands.h"
#include "widgets/common/fact_copy.h"
#include "widgets/common/fact_view.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace rankwright;

namespace {

FactTable sampleTable() {
  return {{{QStringLiteral("Term"), QStringLiteral("what")},
           {QStringLiteral("Part"), QStringLiteral("which")},
           {QStringLiteral("Bar"), QStringLiteral("how much"), FactKind::Bar},
           {QStringLiteral("Logit"), QStringLiteral("units"), FactKind::Figure}},
          {{{QStringLiteral("country of the user × developer of the app")},
            {QStringLiteral("pair")},
            {.text = {}, .bar = 2.0},
            {QStringLiteral("+2.000")}},
           {{QStringLiteral("category")},
            {QStringLiteral("linear")},
            {.text = {}, .bar = -1.0},
            {QStringLiteral("−1.000")}}}};
}

} // namespace

class TestFactView : public QObject {
  Q_OBJECT

private slots:
  void modelKeepsItsPromises();
  void barsRelateToTheLongest();
  void sharesAreOfAll();
  void headersExplainThemselves();
  void copiesRowsForASpreadsheet();
  void copiesRowsForOtherPrograms_data();
  void copiesRowsForOtherPrograms();
  void figuresThatAreNoNumbersStayTexts();
  void groupedAndMissingFiguresAreNumbers();
  void menuIsUsedByKeys();
  void figuresAreShownWhole_data();
  void figuresAreShownWhole();
  void asTallAsItsRows();
  void enterFollowsAnAddress();
};

void TestFactView::modelKeepsItsPromises() {
  FactModel model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.setTable(sampleTable());
  model.setTable({});
  model.setTable(sampleTable());
  QCOMPARE(model.rowCount(), 2);
  QCOMPARE(model.columnCount(), 4);
}

void TestFactView::barsRelateToTheLongest() {
  FactModel model;
  model.setTable(sampleTable());
  QCOMPARE(model.index(0, 2).data(FactModel::BarRole).toDouble(), 1.0);
  QCOMPARE(model.index(1, 2).data(FactModel::BarRole).toDouble(), -0.5);
  QVERIFY(!model.index(0, 0).data(FactModel::BarRole).isValid());
}

void TestFactView::sharesAreOfAll() {
  FactModel model;
  model.setTable({{{QStringLiteral("Share"), {}, FactKind::Share}},
                  {{{.text = {}, .bar = 0.5}}, {{.text = {}, .bar = 0.25}}}});
  QCOMPARE(model.index(0, 0).data(FactModel::BarRole).toDouble(), 0.5);
  QCOMPARE(model.index(1, 0).data(FactModel::BarRole).toDouble(), 0.25);
}

void TestFactView::headersExplainThemselves() {
  FactModel model;
  model.setTable(sampleTable());
  QCOMPARE(model.headerData(3, Qt::Horizontal, Qt::ToolTipRole).toString(), QStringLiteral("units"));
}

void TestFactView::copiesRowsForASpreadsheet() {
  FactView view(QStringLiteral("Terms"));
  view.setTable(sampleTable());
  view.show();
  view.setCurrentIndex(view.model()->index(1, 0));
  view.activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(&view));
  QTest::keySequence(&view, QKeySequence::Copy);
  QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("category\tlinear\t-1.000"));
  view.selectAll();
  QTest::keySequence(&view, QKeySequence(QStringLiteral("Ctrl+Shift+C")));
  QCOMPARE(QGuiApplication::clipboard()->text(),
           QStringLiteral("Term\tPart\tLogit\n"
                          "country of the user × developer of the app\tpair\t+2.000\n"
                          "category\tlinear\t-1.000"));
}

void TestFactView::copiesRowsForOtherPrograms_data() {
  QTest::addColumn<QString>("id");
  QTest::addColumn<QString>("text");
  QTest::newRow("CSV") << QStringLiteral("facts.copyCsv")
                       << QStringLiteral("Term,Part,Logit\r\n"
                                         "country of the user × developer of the app,pair,2\r\n"
                                         "category,linear,-1\r\n");
  QTest::newRow("JSON") << QStringLiteral("facts.copyJson")
                        << QStringLiteral(
                               "[\n{\"Term\": \"country of the user × developer of the app\", \"Part\": "
                               "\"pair\", \"Logit\": 2},\n"
                               "{\"Term\": \"category\", \"Part\": \"linear\", \"Logit\": -1}\n]\n");
  QTest::newRow("Markdown") << QStringLiteral("facts.copyMarkdown")
                            << QStringLiteral("| Term | Part | Logit |\n"
                                              "| :--- | :--- | ---: |\n"
                                              "| country of the user × developer of the app | pair | 2 |\n"
                                              "| category | linear | -1 |\n");
}

void TestFactView::copiesRowsForOtherPrograms() {
  QFETCH(QString, id);
  FactView view(QStringLiteral("Terms"));
  view.setTable(sampleTable());
  view.findChild<QAction*>(id)->trigger();
  QTEST(QGuiApplication::clipboard()->text(), "text");
}

void TestFactView::figuresThatAreNoNumbersStayTexts() {
  auto table = sampleTable();
  table.rows[0][3].text = QStringLiteral("3 of 412");
  QCOMPARE(factText(table, {0, 1}, ExportFormat::Csv, ExportHeader::None),
           QStringLiteral("country of the user × developer of the app,pair,3 of 412\r\n"
                          "category,linear,-1.000\r\n"));
}

void TestFactView::groupedAndMissingFiguresAreNumbers() {
  auto table = sampleTable();
  table.rows[0][3].text = QStringLiteral("1,234,567");
  table.rows[1][3].text.clear();
  QCOMPARE(factText(table, {1, 0}, ExportFormat::Json, ExportHeader::Titles),
           QStringLiteral("[\n{\"Term\": \"category\", \"Part\": \"linear\", \"Logit\": null},\n"
                          "{\"Term\": \"country of the user × developer of the app\", \"Part\": \"pair\", "
                          "\"Logit\": 1234567}\n]\n"));
}

void TestFactView::menuIsUsedByKeys() {
  auto table = sampleTable();
  table.rows[1][0].address = {QStringLiteral("key"), QStringLiteral("a&b")};
  FactView view(QStringLiteral("Terms"));
  view.setTable(table);
  view.show();
  view.setFocus();
  QVERIFY(QTest::qWaitForWindowActive(&view));
  view.setCurrentIndex(view.facts().index(1, 0));
  auto* menu = hands::askForMenu();
  QVERIFY(menu);
  QCOMPARE(menu->actions().front()->text(), QStringLiteral("Open key:a&&b"));
  QVERIFY(hands::choose(menu, QStringLiteral("Copy rows as CSV")));
  QTRY_COMPARE(QGuiApplication::clipboard()->text(),
               QStringLiteral("Term,Part,Logit\r\ncategory,linear,-1\r\n"));
  QVERIFY(!QApplication::activePopupWidget());
}

void TestFactView::figuresAreShownWhole_data() {
  QTest::addColumn<int>("width");
  QTest::newRow("wide") << 600;
  QTest::newRow("as in the dock") << 360;
  QTest::newRow("narrow") << 260;
}

void TestFactView::figuresAreShownWhole() {
  QFETCH(int, width);
  FactView view(QStringLiteral("Terms"));
  view.resize(width, 200);
  view.setTable(sampleTable());
  view.show();
  const auto index = view.model()->index(1, 3);
  QStyleOptionViewItem option;
  option.initFrom(&view);
  QVERIFY(view.columnWidth(3) >= view.itemDelegate()->sizeHint(option, index).width());
  QVERIFY(view.header()->length() <= view.viewport()->width());
}

void TestFactView::asTallAsItsRows() {
  FactView view(QStringLiteral("Terms"));
  view.setTable(sampleTable());
  view.resize(view.sizeHint());
  view.show();
  const auto last = view.visualRect(view.model()->index(1, 0));
  QVERIFY(view.viewport()->rect().contains(last));
  QVERIFY(view.viewport()->height() - last.bottom() <= 4);
}

void TestFactView::enterFollowsAnAddress() {
  auto table = sampleTable();
  const Address rule{QStringLiteral("rule"), QStringLiteral("place")};
  table.rows[1][0].address = rule;
  FactView view(QStringLiteral("facts"));
  view.setTable(table);
  view.show();
  QSignalSpy followed(&view, &FactView::followed);
  view.setCurrentIndex(view.facts().index(0, 0));
  QTest::keyClick(&view, Qt::Key_Return);
  QCOMPARE(followed.size(), 0);
  view.setCurrentIndex(view.facts().index(1, 2));
  QTest::keyClick(&view, Qt::Key_Return);
  QCOMPARE(followed.size(), 1);
  QCOMPARE(followed[0][0].value<Address>(), rule);
}

QTEST_MAIN(TestFactView)
#include "test_fact_view.moc"
