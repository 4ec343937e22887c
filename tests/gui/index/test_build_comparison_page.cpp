#include "core/base/file.h"
#include "core/workspace/pool_fingerprint.h"
#include "core/workspace/write_lock.h"
#include "index_store.h"
#include "widgets/common/message_bar.h"
#include "widgets/index/build_box.h"
#include "widgets/index/build_comparison_page.h"
#include "widgets/index/build_rollback.h"
#include "widgets/index/item_changes_panel.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

using namespace rankwright;

/// Two builds of an index side by side, and the way back to the earlier one.
class TestBuildComparisonPage : public QObject {
  Q_OBJECT

private slots:
  void init();
  void nothingKeptNamesTheNextStep();
  void keysAreCounted();
  void listsHoldTheirKeys_data();
  void listsHoldTheirKeys();
  void itemsOfTheKeyAreShown();
  void doubleClickGoesToTheItems();
  void itemsAreDoorways();
  void keyIsADoorway();
  void foreignItemsAreSaidToBeGone();
  void fileIsCompared();
  void escapeStops();
  void rollbackAsksFirst();
  void rollbackExchangesTheBuilds();
  void readOnlyWorkspaceSaysWhy();
  void stateComesBack();
  void reloadComparesAgain();

private:
  /// Puts another build of the index "popular" in the place of the one in use, which is kept.
  void build() const;
  WorkspaceFiles files() const { return {workspace_->config().data}; }

  std::unique_ptr<test::IndexStore> store_;
  std::shared_ptr<const Workspace> workspace_;
};

namespace {

QString indexName() {
  return QStringLiteral("popular");
}

struct Bench {
  explicit Bench(std::shared_ptr<const Workspace> workspace) {
    test::showPage(page);
    page.setIndex(std::move(workspace), indexName());
    QTRY_VERIFY(jobs.running().empty());
  }

  bool compare() {
    QSignalSpy compared(&page, &BuildComparisonPage::compared);
    child<QAction>("builds.compare")->trigger();
    return compared.wait();
  }
  template <class Child>
  Child* child(const char* name) {
    return page.findChild<Child*>(QLatin1String(name));
  }
  QString text(const char* label) { return child<QLabel>(label)->text(); }
  std::uint32_t rows(DataTable* table) { return table->source() ? table->source()->rowCount() : 0; }
  static QString textAt(DataTable* table, std::uint32_t row, std::string_view column) {
    const auto source = table->source();
    const auto cell = source->cell(row, *findColumn(*source, column));
    const auto text = std::get<std::string_view>(cell);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
  }

  JobRunner jobs;
  BuildComparisonPage page{jobs};
};

} // namespace

void TestBuildComparisonPage::init() {
  store_ = std::make_unique<test::IndexStore>();
  workspace_ = store_->open();
}

/// "all" gets the first three items, a key of its own comes, every other one goes.
void TestBuildComparisonPage::build() const {
  auto workshop = test::must(IndexWorkshop::create(files()));
  std::filesystem::copy(files().indexes(), workshop.folder(), std::filesystem::copy_options::recursive);
  InvertedIndexBuilder builder;
  for (std::uint32_t item = 0; item < 3; ++item)
    builder.add("all", ItemId(item), 1000.0F + static_cast<float>(item));
  builder.add("new key", ItemId(7), 5);
  IndexSet set;
  set.emplace(indexName().toStdString(), builder.finish());
  QVERIFY(saveIndexes(set, workshop.folder()).has_value());
  QVERIFY(workshop.publish(3).has_value());
}

void TestBuildComparisonPage::nothingKeptNamesTheNextStep() {
  Bench bench(workspace_);
  auto* empty = bench.child<QWidget>("noBuilds");
  QVERIFY(empty->isVisible());
  QVERIFY(!bench.child<QAction>("builds.compare")->isEnabled());
  QVERIFY(!bench.page.rollback()->action()->isEnabled());
  auto* button = empty->findChild<QAbstractButton*>();
  QVERIFY(button);
  QTest::mouseClick(button, Qt::LeftButton);
  QTRY_VERIFY(bench.child<QFileDialog>("indexFileDialog"));
  QVERIFY(!bench.child<QFileDialog>("indexFileDialog")->isModal());
}

void TestBuildComparisonPage::keysAreCounted() {
  const auto before = workspace_->indexes().at("popular").keyCount();
  build();
  Bench bench(workspace_);
  QVERIFY(!bench.child<QWidget>("noBuilds")->isVisible());
  QVERIFY(bench.compare());
  QCOMPARE(bench.text("buildState"),
           QStringLiteral("1 keys added · %1 gone · 1 changed · 0 as before").arg(before - 1));
}

void TestBuildComparisonPage::listsHoldTheirKeys_data() {
  QTest::addColumn<int>("list");
  QTest::addColumn<QString>("key");
  QTest::newRow("added") << 0 << QStringLiteral("new key");
  QTest::newRow("changed by postings") << 2 << QStringLiteral("all");
  QTest::newRow("changed by weight") << 3 << QStringLiteral("all");
}

void TestBuildComparisonPage::listsHoldTheirKeys() {
  QFETCH(int, list);
  QFETCH(QString, key);
  build();
  Bench bench(workspace_);
  QVERIFY(bench.compare());
  bench.page.lists()->setFocus();
  for (int i = 0; i < 4 && bench.page.lists()->currentIndex() < list; ++i)
    QTest::keyClick(bench.page.lists(), Qt::Key_Right);
  QCOMPARE(bench.rows(bench.page.keys()), 1U);
  QCOMPARE(Bench::textAt(bench.page.keys(), 0, "key"), key);
}

void TestBuildComparisonPage::itemsOfTheKeyAreShown() {
  build();
  Bench bench(workspace_);
  QVERIFY(bench.compare());
  bench.page.lists()->setCurrentIndex(2);
  QTRY_VERIFY(bench.page.keys()->grid()->model()->rowCount() == 1);
  bench.page.keys()->selectRow(0);
  QTRY_VERIFY(bench.page.items()->table()->source());
  QVERIFY(bench.text("buildItemsState").startsWith(QStringLiteral("Under “all”:")));
  bool found = false;
  for (std::uint32_t row = 0; row < bench.rows(bench.page.items()->table()); ++row)
    found = found || Bench::textAt(bench.page.items()->table(), row, "item") ==
                         QString::fromStdString(std::string(workspace_->items().keyOf(ItemId(2))));
  QVERIFY(found);
}

void TestBuildComparisonPage::doubleClickGoesToTheItems() {
  build();
  Bench bench(workspace_);
  QVERIFY(bench.compare());
  auto* grid = bench.page.keys()->grid();
  QTRY_VERIFY(grid->model()->rowCount() == 1);
  const auto place = grid->visualRect(grid->model()->index(0, 0)).center();
  QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, place);
  QTest::mouseDClick(grid->viewport(), Qt::LeftButton, {}, place);
  QTRY_VERIFY(bench.page.items()->table()->grid()->hasFocus());
  QTRY_COMPARE(bench.rows(bench.page.items()->table()), 1U);
  QCOMPARE(Bench::textAt(bench.page.items()->table(), 0, "what"), QStringLiteral("came"));
}

void TestBuildComparisonPage::itemsAreDoorways() {
  build();
  Bench bench(workspace_);
  QVERIFY(bench.compare());
  QTRY_VERIFY(bench.page.keys()->grid()->model()->rowCount() == 1);
  bench.page.keys()->selectRow(0);
  QTRY_VERIFY(bench.page.items()->table()->grid()->model()->rowCount() == 1);
  QSignalSpy followed(&bench.page, &IndexPage::followed);
  bench.page.items()->table()->selectRow(0);
  QTest::keyClick(bench.page.items()->table()->grid(), Qt::Key_Return);
  QCOMPARE(followed.size(), 1);
  QCOMPARE(followed.front().front().value<Address>().kind, QStringLiteral("item"));
}

void TestBuildComparisonPage::keyIsADoorway() {
  build();
  Bench bench(workspace_);
  QVERIFY(bench.compare());
  QTRY_VERIFY(bench.page.keys()->grid()->model()->rowCount() == 1);
  bench.page.keys()->selectRow(0);
  QSignalSpy followed(&bench.page, &IndexPage::followed);
  bench.child<QAction>("builds.showKey")->trigger();
  QCOMPARE(followed.size(), 1);
  QCOMPARE(followed.front().front().value<Address>().text(), QStringLiteral("key:popular=new key"));
}

void TestBuildComparisonPage::foreignItemsAreSaidToBeGone() {
  build();
  const auto kept = test::must(findIndexBuild(files(), {}));
  QVERIFY(notePool(kept.folder, {5, "other"}).has_value());
  Bench bench(workspace_);
  QVERIFY(bench.compare());
  QTRY_VERIFY(bench.page.keys()->grid()->model()->rowCount() == 1);
  bench.page.keys()->selectRow(0);
  QTRY_VERIFY2(bench.text("buildItemsState").contains(QStringLiteral("not kept")),
               qPrintable(bench.text("buildItemsState")));
  QVERIFY(!bench.page.items()->table()->source());
}

void TestBuildComparisonPage::fileIsCompared() {
  Bench bench(workspace_);
  QTemporaryDir folder;
  const auto file = folder.filePath(QStringLiteral("copy.rwi"));
  QVERIFY(QFile::copy(
      QString::fromStdString(indexPath(files().indexes(), indexName().toStdString()).string()), file));
  bench.page.before()->chooseFile(file);
  QVERIFY(!bench.child<QWidget>("noBuilds")->isVisible());
  QVERIFY(!bench.page.rollback()->action()->isEnabled());
  QVERIFY(bench.compare());
  QVERIFY(bench.text("buildState").startsWith(QStringLiteral("0 keys added · 0 gone · 0 changed")));
}

void TestBuildComparisonPage::escapeStops() {
  build();
  Bench bench(workspace_);
  bench.page.compare();
  QTest::keyClick(bench.page.keys()->grid(), Qt::Key_Escape);
  QCOMPARE(bench.text("buildState"), QStringLiteral("Cancelled."));
  QVERIFY(bench.compare());
}

void TestBuildComparisonPage::rollbackAsksFirst() {
  build();
  Bench bench(workspace_);
  bench.page.rollback()->action()->trigger();
  QTRY_VERIFY(bench.child<QMessageBox>("rollBackQuestion"));
  auto* question = bench.child<QMessageBox>("rollBackQuestion");
  QVERIFY(question->text().contains(QStringLiteral("build 1 of")));
  QTest::keyClick(question, Qt::Key_Escape);
  QTRY_VERIFY(!bench.child<QMessageBox>("rollBackQuestion"));
  QCOMPARE(test::must(InvertedIndex::open(indexPath(files().indexes(), "popular"), UINT32_MAX)).keyCount(),
           2U);
}

void TestBuildComparisonPage::rollbackExchangesTheBuilds() {
  const auto before = workspace_->indexes().at("popular").keyCount();
  build();
  Bench bench(workspace_);
  QSignalSpy replaced(&bench.page, &BuildComparisonPage::indexesReplaced);
  bench.page.rollback()->action()->trigger();
  QTRY_VERIFY(bench.child<QMessageBox>("rollBackQuestion"));
  for (auto* button : bench.child<QMessageBox>("rollBackQuestion")->buttons())
    if (button->text() == QStringLiteral("Put in use")) QTest::mouseClick(button, Qt::LeftButton);
  QTRY_COMPARE(replaced.size(), 1);
  QCOMPARE(test::must(InvertedIndex::open(indexPath(files().indexes(), "popular"), UINT32_MAX)).keyCount(),
           before);
  QVERIFY(WriteLock::acquire(files().data, "a test").has_value()); // it was given back
}

void TestBuildComparisonPage::readOnlyWorkspaceSaysWhy() {
  build();
  // Another process is played by a lock of this one that the rollback meets.
  const auto lock = test::must(WriteLock::acquire(files().data, "training the model"));
  Bench bench(workspace_);
  bench.page.rollback()->action()->trigger();
  QTRY_VERIFY(bench.child<QMessageBox>("rollBackQuestion"));
  for (auto* button : bench.child<QMessageBox>("rollBackQuestion")->buttons())
    if (button->text() == QStringLiteral("Put in use")) QTest::mouseClick(button, Qt::LeftButton);
  QTRY_VERIFY(bench.page.findChild<MessageBar*>()->isVisible());
  QVERIFY(bench.page.findChild<MessageBar*>()->details().contains(QStringLiteral("training the model")));
  QCOMPARE(test::must(InvertedIndex::open(indexPath(files().indexes(), "popular"), UINT32_MAX)).keyCount(),
           2U);
}

void TestBuildComparisonPage::stateComesBack() {
  build();
  build();
  Bench bench(workspace_);
  bench.page.before()->choose(QStringLiteral("build:1"));
  bench.page.after()->choose(QStringLiteral("build:2"));
  QVERIFY(bench.compare());
  bench.page.lists()->setCurrentIndex(3);
  const auto state = bench.page.saveState();
  JobRunner jobs;
  BuildComparisonPage page(jobs);
  test::showPage(page);
  page.restoreState(state);
  QSignalSpy compared(&page, &BuildComparisonPage::compared);
  page.setIndex(workspace_, indexName());
  QVERIFY(compared.wait());
  QCOMPARE(page.before()->chosen(), QStringLiteral("build:1"));
  QCOMPARE(page.after()->chosen(), QStringLiteral("build:2"));
  QCOMPARE(page.lists()->currentIndex(), 3);
}

void TestBuildComparisonPage::reloadComparesAgain() {
  build();
  Bench bench(workspace_);
  QVERIFY(bench.compare());
  QSignalSpy compared(&bench.page, &BuildComparisonPage::compared);
  bench.page.setIndex(store_->open(), indexName());
  QVERIFY(compared.wait());
  bench.page.setIndex(nullptr, {});
  QVERIFY(!bench.page.keys()->source());
  QVERIFY(!bench.child<QAction>("builds.compare")->isEnabled());
}

QTEST_MAIN(TestBuildComparisonPage)
#include "test_build_comparison_page.moc"
