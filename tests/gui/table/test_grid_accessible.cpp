#include "tests/gui/table/shop_source.h"
#include "widgets/common/job_runner.h"
#include "widgets/table/column_dialog.h"
#include "widgets/table/column_header.h"
#include "widgets/table/column_layout.h"
#include "widgets/table/data_table.h"
#include "widgets/table/filter_cell.h"
#include "widgets/table/filter_row.h"
#include "widgets/table/filter_stack.h"
#include "widgets/table/grid_view.h"

#include <QAccessible>
#include <QAction>
#include <QListWidget>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace rankwright;

class TestGridAccessible : public QObject {
  Q_OBJECT

private slots:
  void init();
  void cleanup();
  void tableIsRead();
  void onlyCellsInSightAreListed();
  void currentCellHasTheFocus();
  void hiddenColumnsAreLeftOut();
  void columnsAreArrangedByKeyboard();
  void tabReachesEveryControlAndAllAreNamed();
  void tabGoesAsTheEyeDoes();

private:
  QAccessibleTableInterface* interface() {
    return QAccessible::queryAccessibleInterface(table_->grid())->tableInterface();
  }

  std::unique_ptr<JobRunner> jobs_;
  std::unique_ptr<DataTable> table_;
};

void TestGridAccessible::init() {
  QAccessible::setActive(true);
  jobs_ = std::make_unique<JobRunner>();
  table_ = std::make_unique<DataTable>(QStringLiteral("Apps"), *jobs_);
  table_->setSource(std::make_shared<ShopSource>(10'000'000));
  table_->resize(900, 500);
  table_->show();
  table_->activateWindow();
  QVERIFY(QTest::qWaitForWindowActive(table_.get()));
}

void TestGridAccessible::cleanup() {
  table_.reset();
  jobs_.reset();
}

void TestGridAccessible::tableIsRead() {
  auto* table = interface();
  QVERIFY(table != nullptr);
  QCOMPARE(table->rowCount(), 10'000'000);
  QCOMPARE(table->columnCount(), 5);
  auto* cell = table->cellAt(9'999'999, 2);
  QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("missing"));
  QCOMPARE(cell->role(), QAccessible::Cell);
  const auto headers = cell->tableCellInterface()->columnHeaderCells();
  QCOMPARE(headers.at(0)->text(QAccessible::Name), QStringLiteral("Rating"));
  QCOMPARE(headers.at(0)->text(QAccessible::Description),
           QStringLiteral("Mean of the stars that users gave"));
}

void TestGridAccessible::onlyCellsInSightAreListed() {
  auto* table = QAccessible::queryAccessibleInterface(table_->grid());
  QVERIFY(table->childCount() < 500);
  for (int i = 0; i < table->childCount(); ++i) {
    auto* child = table->child(i);
    QVERIFY(child != nullptr);
    if (child->tableCellInterface()) QCOMPARE(table->indexOfChild(child), i);
  }
}

void TestGridAccessible::currentCellHasTheFocus() {
  table_->grid()->setFocus();
  table_->grid()->goTo(5'000'000, 1);
  auto* cell = QAccessible::queryAccessibleInterface(table_->grid())->focusChild();
  QVERIFY(cell != nullptr && cell->tableCellInterface() != nullptr);
  QCOMPARE(cell->tableCellInterface()->rowIndex(), 5'000'000);
  QVERIFY(cell->state().selected);
  QVERIFY(!cell->state().offscreen);
}

void TestGridAccessible::hiddenColumnsAreLeftOut() {
  table_->columnLayout()->setHidden(0, true);
  QCOMPARE(interface()->columnCount(), 4);
  QCOMPARE(interface()->columnDescription(0), QStringLiteral("Category"));
}

void TestGridAccessible::columnsAreArrangedByKeyboard() {
  table_->action(QStringLiteral("table.columns"))->trigger();
  auto* dialog = table_->findChild<ColumnDialog*>();
  auto* list = dialog->findChild<QListWidget*>();
  list->setCurrentRow(0);
  QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
  QCOMPARE(table_->columnLayout()->order().at(1), 0);
  QTRY_COMPARE(list->currentRow(), 1);
  QTest::keyClick(list, Qt::Key_Space);
  QVERIFY(table_->columnLayout()->column(0).hidden);
  QTest::keyClick(dialog, Qt::Key_Escape);
}

void TestGridAccessible::tabReachesEveryControlAndAllAreNamed() {
  table_->action(QStringLiteral("table.find"))->trigger();
  auto* first = QApplication::focusWidget();
  QVERIFY(first != nullptr);
  QSet<QWidget*> reached;
  for (auto* widget = first; !reached.contains(widget); widget = QApplication::focusWidget()) {
    reached.insert(widget);
    auto* spoken = QAccessible::queryAccessibleInterface(widget);
    QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
    QTest::keyClick(widget, Qt::Key_Tab);
  }
  for (const auto* name : {"columnHeader"})
    QVERIFY(reached.contains(table_->findChild<QWidget*>(QLatin1String(name))));
  QVERIFY(reached.contains(table_->grid()));
  for (auto* button : table_->findChildren<QToolButton*>())
    if (button->isVisible() && button->isEnabled() && button->focusPolicy() & Qt::TabFocus)
      QVERIFY2(reached.contains(button), qPrintable(button->toolTip()));
}

void TestGridAccessible::tabGoesAsTheEyeDoes() {
  table_->filterStack()->addFilter({"rating", "> 2"});
  auto* chip = table_->findChild<QToolButton*>(QStringLiteral("chip"));
  chip->setFocus(Qt::TabFocusReason);
  QTest::keyClick(chip, Qt::Key_Tab);
  QCOMPARE(QApplication::focusWidget(), table_->grid()->header());
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
  QCOMPARE(QApplication::focusWidget(), table_->filterRow()->cell(0));
  table_->filterRow()->cell(4)->setFocus(Qt::TabFocusReason);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
  QCOMPARE(QApplication::focusWidget(), table_->grid());
}

QTEST_MAIN(TestGridAccessible)
#include "test_grid_accessible.moc"
