#include "widgets/common/filter_field.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/search_panel.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace rankwright;

namespace {

/// Ten thousand numbered users.
class NumberedSource final : public EntrySource {
public:
  std::uint32_t size() const override { return 10'000; }
  Entry at(std::uint32_t row) const override { return {searchText(row), QStringLiteral("detail")}; }
  QString searchText(std::uint32_t row) const override { return QStringLiteral("User %1").arg(row); }
};

SearchTexts texts() {
  return {QStringLiteral("users"), QStringLiteral("Filter users"),
          [](qulonglong shown, qulonglong) { return QString::number(shown); }};
}

} // namespace

class TestSearchPanel : public QObject {
  Q_OBJECT

private slots:
  void searchFindsWords_data();
  void searchFindsWords();
  void searchCanBeCancelled();
  void modelKeepsItsPromises();
  void typingAndArrowsPickARow();
  void enterWaitsForTheSearch();
  void escapeClearsTheFilter();
  void showPickedTellsNobody();
  void panelsOfOneNameAreSearchedSideBySide();
};

void TestSearchPanel::searchFindsWords_data() {
  QTest::addColumn<QString>("filter");
  QTest::addColumn<int>("count");
  QTest::addColumn<int>("first");
  QTest::newRow("empty keeps all") << QString() << 10'000 << 0;
  QTest::newRow("whatever the case") << QStringLiteral("uSER 9999") << 1 << 9999;
  QTest::newRow("words in any order") << QStringLiteral("9999 user") << 1 << 9999;
  QTest::newRow("inside") << QStringLiteral("999") << 19 << 999;
  QTest::newRow("none") << QStringLiteral("nobody") << 0 << -1;
}

void TestSearchPanel::searchFindsWords() {
  QFETCH(QString, filter);
  QFETCH(int, count);
  QFETCH(int, first);
  const auto rows = searchEntries(NumberedSource(), filter, {});
  QVERIFY(rows);
  QCOMPARE(int((*rows)->size()), count);
  if (count > 0) QCOMPARE(int((*rows)->front()), first);
}

void TestSearchPanel::searchCanBeCancelled() {
  std::stop_source stop;
  stop.request_stop();
  const auto rows = searchEntries(NumberedSource(), QStringLiteral("1"), {stop.get_token(), {}});
  QVERIFY(!rows);
  QCOMPARE(rows.error().kind, ErrorKind::Cancelled);
}

void TestSearchPanel::modelKeepsItsPromises() {
  EntryModel model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.setSource(std::make_shared<NumberedSource>());
  QCOMPARE(model.rowCount(), 10'000);
  model.setRows(std::make_shared<const std::vector<std::uint32_t>>(std::vector<std::uint32_t>{5, 3}));
  QCOMPARE(model.index(0).data().toString(), QStringLiteral("User 5"));
  QCOMPARE(model.rowOf(3), std::optional(1));
  QCOMPARE(model.rowOf(4), std::nullopt);
  model.setSource(nullptr);
  QCOMPARE(model.rowCount(), 0);
}

void TestSearchPanel::typingAndArrowsPickARow() {
  JobRunner jobs;
  SearchPanel panel(jobs, texts());
  panel.setSource(std::make_shared<NumberedSource>());
  panel.show();
  QSignalSpy picked(&panel, &SearchPanel::picked);
  QTest::keyClicks(panel.filterField(), QStringLiteral("user 77"));
  QTRY_COMPARE(panel.list()->model()->rowCount(), 280);
  QTest::keyClick(panel.filterField(), Qt::Key_Down);
  QCOMPARE(picked.size(), 1);
  QCOMPARE(picked.at(0).at(0).value<std::uint32_t>(), 77U);
  QTest::keyClick(panel.list(), Qt::Key_Down);
  QCOMPARE(picked.at(1).at(0).value<std::uint32_t>(), 770U);
}

void TestSearchPanel::enterWaitsForTheSearch() {
  JobRunner jobs;
  SearchPanel panel(jobs, texts());
  panel.setSource(std::make_shared<NumberedSource>());
  panel.show();
  QSignalSpy picked(&panel, &SearchPanel::picked);
  QTest::keyClicks(panel.filterField(), QStringLiteral("user 4242"));
  QTest::keyClick(panel.filterField(), Qt::Key_Return);
  QTRY_COMPARE(picked.size(), 1);
  QCOMPARE(picked.at(0).at(0).value<std::uint32_t>(), 4242U);
}

void TestSearchPanel::escapeClearsTheFilter() {
  JobRunner jobs;
  SearchPanel panel(jobs, texts());
  panel.setSource(std::make_shared<NumberedSource>());
  QTest::keyClicks(panel.filterField(), QStringLiteral("nobody"));
  QTRY_COMPARE(panel.list()->model()->rowCount(), 0);
  QTest::keyClick(panel.filterField(), Qt::Key_Escape);
  QVERIFY(panel.filterField()->text().isEmpty());
  QTRY_COMPARE(panel.list()->model()->rowCount(), 10'000);
}

void TestSearchPanel::showPickedTellsNobody() {
  JobRunner jobs;
  SearchPanel panel(jobs, texts());
  panel.setSource(std::make_shared<NumberedSource>());
  QSignalSpy picked(&panel, &SearchPanel::picked);
  panel.showPicked(12);
  QCOMPARE(panel.list()->currentIndex().row(), 12);
  QCOMPARE(picked.size(), 0);
}

void TestSearchPanel::panelsOfOneNameAreSearchedSideBySide() {
  JobRunner jobs;
  SearchPanel one(jobs, texts());
  SearchPanel other(jobs, texts());
  for (auto* panel : {&one, &other}) {
    panel->setSource(std::make_shared<NumberedSource>());
    emit panel->filterField()->filterChanged(QStringLiteral("User 77"));
  }
  QTRY_VERIFY(jobs.running().empty());
  QCOMPARE(one.list()->model()->rowCount(), 280);
  QCOMPARE(other.list()->model()->rowCount(), 280);
}

QTEST_MAIN(TestSearchPanel)
#include "test_search_panel.moc"
