#include "index_store.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/theme.h"
#include "widgets/index/memory_page.h"
#include "widgets/index/memory_tables.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QToolButton>

using namespace rankwright;

/// What the pools take, and which snapshots are alive.
class TestMemoryPage : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void everyFeatureHasARow();
  void totalsAreTheSum();
  void foreignFilesAreUnknown();
  void encodingsAreTold_data();
  void encodingsAreTold();
  void hiddenPageMeasuresNothing();
  void oldSnapshotIsShownWhileItIsRead();
  void measuringAgainWorksByKeyboard();
  void escapeStopsMeasuring();
  void stateComesBack();
  void emptyPageSaysWhy();

private:
  std::unique_ptr<test::IndexStore> store_;
  std::shared_ptr<const Workspace> workspace_;
};

namespace {

QString cellText(const TableSource& source, std::uint32_t row, std::string_view column) {
  const auto cell = source.cell(row, *findColumn(source, column));
  const auto* text = std::get_if<std::string_view>(&cell);
  return text ? QString::fromUtf8(text->data(), qsizetype(text->size())) : QString();
}

qint64 sumOf(const TableSource& source, std::string_view column) {
  qint64 sum = 0;
  for (std::uint32_t row = 0; row < source.rowCount(); ++row) {
    const auto cell = source.cell(row, *findColumn(source, column));
    if (const auto* number = std::get_if<std::int64_t>(&cell)) sum += *number;
  }
  return sum;
}

QString factAt(const FactView& view, int row, int column) {
  return view.model()->index(row, column).data().toString();
}

QString plain(QString figures) {
  return figures.remove(QLatin1Char(','));
}

/// A page on the screen with its runner.
struct Bench {
  JobRunner jobs;
  MemoryPage page{jobs};

  QString state() { return page.findChild<QLabel*>(QStringLiteral("memoryState"))->text(); }
};

} // namespace

void TestMemoryPage::initTestCase() {
  store_ = std::make_unique<test::IndexStore>();
  workspace_ = store_->open();
}

void TestMemoryPage::everyFeatureHasARow() {
  Bench bench;
  test::showPage(bench.page);
  bench.page.setIndex(workspace_, {});
  QTRY_VERIFY(bench.page.columns()->source());
  const auto& source = *bench.page.columns()->source();
  const auto items = workspace_->items().features().schema().fields().size();
  const auto users = workspace_->users().features().schema().fields().size();
  QCOMPARE(source.rowCount(), std::uint32_t(items + users + 2));
  QCOMPARE(cellText(source, 0, "feature"), QStringLiteral("(keys)"));
  QCOMPARE(cellText(source, 1, "feature"),
           QString::fromStdString(workspace_->items().features().schema().fields().front().name));
  QVERIFY(!cellText(source, 1, "encoding").isEmpty());
}

void TestMemoryPage::totalsAreTheSum() {
  Bench bench;
  test::showPage(bench.page);
  bench.page.setIndex(workspace_, {});
  QTRY_COMPARE(bench.page.totals()->model()->rowCount(), 3);
  const auto& source = *bench.page.columns()->source();
  QCOMPARE(plain(factAt(*bench.page.totals(), 2, 2)).toLongLong(), sumOf(source, "bytes"));
  QCOMPARE(plain(factAt(*bench.page.totals(), 2, 4)).toLongLong(), sumOf(source, "resident_bytes"));
  QVERIFY(sumOf(source, "resident_bytes") > 0);
}

/// Where the system does not say what is in memory, no figure claims it.
void TestMemoryPage::foreignFilesAreUnknown() {
  PoolMemory memory;
  memory.items.keyBytes = memory.items.residentKeyBytes = 100;
  memory.tellsResidency = false;
  const auto table = memoryTable(memory);
  QVERIFY(isMissing(table->cell(0, *findColumn(*table, "resident_bytes"))));
  QVERIFY(isMissing(table->cell(0, *findColumn(*table, "resident_share"))));
  QCOMPARE(memoryTotals(memory).rows.front()[4].text, QStringLiteral("unknown"));
}

void TestMemoryPage::encodingsAreTold_data() {
  QTest::addColumn<ColumnEncoding>("encoding");
  QTest::addColumn<QString>("text");
  const auto row = [](const char* name, ColumnEncoding encoding, const char* text) {
    QTest::newRow(name) << encoding << QString::fromLatin1(text);
  };
  row("plain", {.width = 4}, "plain, 4 byte(s)");
  row("frame", {.form = NumberForm::Frame, .width = 2}, "frame of reference, 2 byte(s)");
  row("distinct", {.form = NumberForm::Distinct, .width = 1}, "dictionary of numbers, 1 byte(s) a code");
  row("strings", {.isText = true, .width = 1}, "dictionary, 1 byte(s) a code");
  row("vectors", {.width = 4, .isList = true, .listLength = 32}, "plain, 4 byte(s); lists of 32 element(s)");
  row("lists", {.isText = true, .width = 2, .isList = true, .offsetWidth = 2},
      "dictionary, 2 byte(s) a code; chunked offsets, 2 byte(s) a row");
}

void TestMemoryPage::encodingsAreTold() {
  QFETCH(ColumnEncoding, encoding);
  QFETCH(QString, text);
  QCOMPARE(encodingText(encoding), text);
}

void TestMemoryPage::hiddenPageMeasuresNothing() {
  Bench bench;
  bench.page.setIndex(workspace_, {});
  QVERIFY(bench.jobs.running().empty());
  test::showPage(bench.page);
  QTRY_VERIFY(bench.page.columns()->source());
}

void TestMemoryPage::oldSnapshotIsShownWhileItIsRead() {
  Bench bench;
  HotSwap<Workspace> workspaces(store_->open());
  bench.page.setSnapshots([&workspaces] { return workspaces.live(); });
  test::showPage(bench.page);
  const auto& view = *bench.page.snapshots();
  QCOMPARE(view.model()->rowCount(), 1);
  QCOMPARE(factAt(view, 0, 3), QStringLiteral("in use"));

  auto reader = workspaces.current();
  workspaces.swap(store_->open());
  QTRY_COMPARE(view.model()->rowCount(), 2);
  QCOMPARE(factAt(view, 0, 0), QStringLiteral("2"));
  QCOMPARE(factAt(view, 0, 3), QStringLiteral("in use"));
  QCOMPARE(factAt(view, 1, 0), QStringLiteral("1"));
  QCOMPARE(factAt(view, 1, 2), QStringLiteral("1"));
  QCOMPARE(factAt(view, 1, 3), QStringLiteral("old, still read"));

  reader.reset();
  QTRY_COMPARE(view.model()->rowCount(), 1);
  QCOMPARE(factAt(view, 0, 0), QStringLiteral("2"));
}

void TestMemoryPage::measuringAgainWorksByKeyboard() {
  Bench bench;
  test::showPage(bench.page);
  bench.page.setIndex(workspace_, {});
  QTRY_VERIFY(bench.page.columns()->source());
  const auto before = bench.page.columns()->source();
  const auto buttons = bench.page.findChildren<QToolButton*>();
  const auto found = std::ranges::find(buttons, bench.page.measureAction(), &QToolButton::defaultAction);
  QVERIFY(found != buttons.end());
  auto* button = *found;
  QVERIFY(button->focusPolicy() & Qt::TabFocus);
  button->setFocus();
  QTest::keyClick(button, Qt::Key_Space);
  QTRY_VERIFY(bench.page.columns()->source() != before);
  QVERIFY(bench.state().startsWith(QStringLiteral("Measured at")));
}

void TestMemoryPage::escapeStopsMeasuring() {
  Bench bench;
  test::showPage(bench.page);
  bench.page.setIndex(workspace_, {});
  QTest::keyClick(bench.page.columns()->grid(), Qt::Key_Escape);
  QCOMPARE(bench.state(), QStringLiteral("Cancelled."));
  QVERIFY(!bench.page.columns()->source());
  bench.page.measureAction()->trigger();
  QTRY_VERIFY(bench.page.columns()->source());
}

void TestMemoryPage::stateComesBack() {
  Bench bench;
  test::showPage(bench.page);
  bench.page.setIndex(workspace_, {});
  QTRY_VERIFY(bench.page.columns()->source());
  bench.page.columns()->selectRow(3);
  const auto state = bench.page.saveState();
  Bench other;
  test::showPage(other.page);
  other.page.restoreState(state);
  other.page.setIndex(workspace_, {});
  QTRY_COMPARE(other.page.columns()->currentRow(), std::optional<std::uint32_t>(3));
}

void TestMemoryPage::emptyPageSaysWhy() {
  Bench bench;
  test::showPage(bench.page);
  bench.page.setIndex(workspace_, {});
  QTRY_VERIFY(bench.page.columns()->source());
  bench.page.setIndex(nullptr, {});
  QVERIFY(!bench.page.columns()->source());
  QVERIFY(!bench.page.measureAction()->isEnabled());
  QCOMPARE(bench.page.totals()->model()->rowCount(), 0);
}

QTEST_MAIN(TestMemoryPage)
#include "test_memory_page.moc"
