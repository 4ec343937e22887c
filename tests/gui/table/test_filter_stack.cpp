#include "widgets/table/filter_stack.h"

#include <QSignalSpy>
#include <QTest>

using namespace rankwright;

class TestFilterStack : public QObject {
  Q_OBJECT

private slots:
  void typingInOneColumnIsOneStep();
  void typingTheOldFilterLeavesNoStep();
  void otherFiltersStandBesideTheTypedOne();
  void clickingTurnsTheSort();
  void levelsOfASort();
  void restoringForgetsTheHistory();
};

void TestFilterStack::typingInOneColumnIsOneStep() {
  FilterStack stack;
  stack.setTypedFilter("rating", QStringLiteral(">"));
  stack.setTypedFilter("rating", QStringLiteral("> 4"));
  stack.setTypedFilter("installs", QStringLiteral("> 9"));
  QCOMPARE(stack.undoStack()->count(), 2);
  stack.undoStack()->undo();
  QCOMPARE(stack.query().filters, (std::vector<ColumnFilter>{{"rating", "> 4"}}));
  stack.undoStack()->undo();
  QVERIFY(stack.query().filters.empty());
  stack.undoStack()->redo();
  QCOMPARE(stack.typedFilter("rating"), QStringLiteral("> 4"));
}

void TestFilterStack::typingTheOldFilterLeavesNoStep() {
  FilterStack stack;
  stack.setTypedFilter("rating", QStringLiteral("> 4"));
  stack.setTypedFilter("rating", QString());
  QCOMPARE(stack.undoStack()->count(), 0);
}

void TestFilterStack::otherFiltersStandBesideTheTypedOne() {
  FilterStack stack;
  QSignalSpy changed(&stack, &FilterStack::changed);
  stack.setTypedFilter("rating", QStringLiteral("> 4"));
  stack.addFilter({"rating", "! = 5"});
  stack.addFilter({"rating", "! = 5"});
  QCOMPARE(changed.size(), 2);
  QCOMPARE(stack.query().filters.size(), std::size_t(2));
  stack.removeFilter(0);
  QCOMPARE(stack.typedFilter("rating"), QStringLiteral("! = 5"));
  stack.clearFilters();
  QVERIFY(stack.query().filters.empty());
}

void TestFilterStack::clickingTurnsTheSort() {
  FilterStack stack;
  stack.sortBy("rating");
  QCOMPARE(stack.query().sort, (std::vector<SortKey>{{"rating", false}}));
  stack.sortBy("rating");
  QCOMPARE(stack.query().sort, (std::vector<SortKey>{{"rating", true}}));
  stack.sortBy("rating");
  QVERIFY(stack.query().sort.empty());
}

void TestFilterStack::levelsOfASort() {
  FilterStack stack;
  stack.sortBy("rating");
  stack.sortAlsoBy("installs");
  stack.sortAlsoBy("rating");
  QCOMPARE(stack.query().sort, (std::vector<SortKey>{{"rating", true}, {"installs", false}}));
  stack.sortBy("installs");
  QCOMPARE(stack.query().sort, (std::vector<SortKey>{{"installs", true}}));
}

void TestFilterStack::restoringForgetsTheHistory() {
  FilterStack stack;
  stack.sortBy("rating");
  stack.restore({{{"rating", "> 4"}}, {}});
  QVERIFY(!stack.undoStack()->canUndo());
  QCOMPARE(stack.typedFilter("rating"), QStringLiteral("> 4"));
}

QTEST_GUILESS_MAIN(TestFilterStack)
#include "test_filter_stack.moc"
