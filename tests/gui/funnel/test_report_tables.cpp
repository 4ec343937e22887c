#include "funnel_sample.h"
#include "widgets/funnel/report_tables.h"
#include "widgets/funnel/request_table.h"
#include "widgets/table/cell_text.h"
#include "widgets/table/data_model.h"
#include "widgets/table/row_addresses.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace rankwright;

namespace {

using Table = std::shared_ptr<const TableSource>;

Table tableNamed(const QString& name) {
  const auto report = test::sampleReport();
  if (name == QLatin1String("lost")) return lostTable(report);
  if (name == QLatin1String("channels")) return channelsTable(report);
  if (name == QLatin1String("pairs")) return channelPairsTable(report);
  return driftTable(report);
}

RequestRow requestOf(const char* item, bool taken) {
  RequestRow row;
  row.user = "u7";
  row.item = item;
  row.taken = taken;
  row.stage = 1;
  row.reason = "beyond the last place";
  row.time = 1'700'000'000;
  row.places = 20;
  return row;
}

} // namespace

/// What a report says, as tables.
class TestReportTables : public QObject {
  Q_OBJECT

private slots:
  void cellTellsTheFigure_data();
  void cellTellsTheFigure();
  void rowLeadsToItsRequests_data();
  void rowLeadsToItsRequests();
  void columnsAreExplained_data();
  void columnsAreExplained();
  void requestLeadsToItsUser();
  void foreignRequestLeadsNowhere();
  void requestWithoutAnAppHasBlanks();
};

void TestReportTables::cellTellsTheFigure_data() {
  QTest::addColumn<QString>("table");
  QTest::addColumn<int>("row");
  QTest::addColumn<QByteArray>("column");
  QTest::addColumn<QString>("text");
  const auto row = [](const char* name, const char* table, int number, const char* column, const char* text) {
    QTest::newRow(name) << QString::fromLatin1(table) << number << QByteArray(column)
                        << QString::fromUtf8(text);
  };
  row("stage by its title", "lost", 1, "stage", "Merged");
  row("reason of the stage", "lost", 0, "reason", "no channel found it");
  row("reason that is not known", "lost", 2, "reason", "not said in the log");
  row("share of the taken", "lost", 0, "taken_share", "50.0");
  row("found alone", "channels", 0, "unique_share", "66.7");
  row("value of a channel", "channels", 0, "value_kept", "70.0");
  row("value that is not known", "channels", 1, "value_kept", "");
  row("Jaccard: 50 of 200", "pairs", 0, "jaccard", "25.0");
  row("taken in common", "pairs", 0, "common_taken", "1");
  row("step to the next stage", "drift", 0, "step", "“Merged” → “Listed”");
  row("step to the screen", "drift", 1, "step", "not “Listed” → “Listed”");
  row("no mean of texts", "drift", 0, "mean_before", "");
  row("mean of numbers", "drift", 1, "mean_after", "1.500");
}

void TestReportTables::cellTellsTheFigure() {
  QFETCH(QString, table);
  QFETCH(int, row);
  QFETCH(QByteArray, column);
  DataModel model;
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.setSource(tableNamed(table));
  QTEST(model.text(row, model.columnOf(column.toStdString())), "text");
}

void TestReportTables::rowLeadsToItsRequests_data() {
  QTest::addColumn<QString>("table");
  QTest::addColumn<int>("row");
  QTest::addColumn<QStringList>("addresses");
  QTest::newRow("lost taken apps, then all")
      << QStringLiteral("lost") << 0
      << QStringList{QStringLiteral("lost=pool&reason=no channel found it&taken"),
                     QStringLiteral("lost=pool&reason=no channel found it")};
  QTest::newRow("lost without taken apps")
      << QStringLiteral("lost") << 2 << QStringList{QStringLiteral("lost=merged&reason=")};
  QTest::newRow("channel") << QStringLiteral("channels") << 0
                           << QStringList{QStringLiteral("channel=popular"),
                                          QStringLiteral("channel=popular&alone"),
                                          QStringLiteral("channel=popular&taken")};
  QTest::newRow("pair") << QStringLiteral("pairs") << 0
                        << QStringList{QStringLiteral("channel=popular&with=similar")};
  QTest::newRow("drift") << QStringLiteral("drift") << 0 << QStringList();
}

void TestReportTables::rowLeadsToItsRequests() {
  QFETCH(QString, table);
  QFETCH(int, row);
  DataModel model;
  model.setSource(tableNamed(table));
  QStringList keys;
  for (const auto& address : addressesOf(model, row)) {
    QCOMPARE(address.kind, QStringLiteral("requests"));
    keys << address.key;
  }
  QTEST(keys, "addresses");
}

void TestReportTables::columnsAreExplained_data() {
  QTest::addColumn<QString>("table");
  for (const auto* name : {"lost", "channels", "pairs", "drift"})
    QTest::newRow(name) << QString::fromLatin1(name);
}

void TestReportTables::columnsAreExplained() {
  QFETCH(QString, table);
  for (const auto& column : tableNamed(table)->columns())
    QVERIFY2(!column.title.empty() && !column.explanation.empty(), column.key.c_str());
}

void TestReportTables::requestLeadsToItsUser() {
  DataModel model;
  model.setSource(requestsTable({requestOf("com.app", true)}, test::sampleReport().log, nullptr));
  const auto addresses = addressesOf(model, 0);
  QCOMPARE(addresses.size(), 2U);
  QCOMPARE(addresses[0].text(), QStringLiteral("user:u7"));
  QCOMPARE(addresses[1].text(), QStringLiteral("item:com.app"));
  QCOMPARE(model.text(0, model.columnOf("stage")), QStringLiteral("Merged"));
  QCOMPARE(model.text(0, model.columnOf("taken")), QStringLiteral("yes"));
}

void TestReportTables::foreignRequestLeadsNowhere() {
  auto log = test::sampleReport().log;
  log.source = StageLogSource::RecFlow;
  DataModel model;
  model.setSource(requestsTable({requestOf("17", true)}, log, nullptr));
  QVERIFY(addressesOf(model, 0).empty());
}

void TestReportTables::requestWithoutAnAppHasBlanks() {
  DataModel model;
  model.setSource(requestsTable({requestOf("", false)}, test::sampleReport().log, nullptr));
  for (const auto* column : {"item", "taken", "stage", "reason"})
    QVERIFY2(model.text(0, model.columnOf(column)).isEmpty(), column);
}

QTEST_MAIN(TestReportTables)
#include "test_report_tables.moc"
