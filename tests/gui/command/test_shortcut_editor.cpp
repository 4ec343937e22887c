#include "widgets/command/command_registry.h"
#include "widgets/command/shortcut_editor.h"
#include "widgets/command/shortcut_list.h"
#include "widgets/command/shortcut_model.h"
#include "widgets/command/shortcut_sheet.h"
#include "widgets/common/filter_field.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace rankwright;

namespace {

/// Four commands in two groups and their editor.
struct Bench {
  Bench() {
    open = add("workspace.open", "&Open", "Workspace", "Ctrl+O");
    close = add("workspace.close", "&Close | end", "Workspace", "Ctrl+W");
    copy = add("edit.copy", "&Copy", "Edit", "Ctrl+C");
    plain = add("edit.plain", "&Plain", "Edit", "");
  }

  QAction* add(const char* id, const char* text, const char* group, const char* keys) {
    return registry.add({.id = QLatin1String(id),
                         .text = QLatin1String(text),
                         .toolTip = QLatin1String("What it does"),
                         .icon = {},
                         .shortcut = QKeySequence(QLatin1String(keys)),
                         .group = QLatin1String(group)});
  }

  CommandRegistry registry;
  QAction* open;
  QAction* close;
  QAction* copy;
  QAction* plain;
};

QPushButton* button(QWidget& in, const char* name) {
  return in.findChild<QPushButton*>(QLatin1String(name));
}

} // namespace

class TestShortcutEditor : public QObject {
  Q_OBJECT

private slots:
  void modelKeepsItsPromises();
  void filterFindsNamesAndKeys_data();
  void filterFindsNamesAndKeys();
  void typedKeysHoldAtOnce();
  void takenKeysWaitForTheTakeOver();
  void leavingTheFieldFinishes();
  void oneIsResetToItsDefault();
  void allAreResetAfterAQuestion();
  void enterLeadsFromTheListToTheKeys();
  void selectionOutlivesAChange();
  void everyControlHasAName();
  void sheetListsWhatHasKeys();
  void sheetIsFilteredAndCopied();
};

void TestShortcutEditor::modelKeepsItsPromises() {
  Bench bench;
  ShortcutModel model(bench.registry);
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  QCOMPARE(model.rowCount(), 2);
  const auto at = model.indexOf(QStringLiteral("edit.copy"));
  QCOMPARE(at.siblingAtColumn(ShortcutModel::ShortcutColumn).data().toString(), QStringLiteral("Ctrl+C"));
  bench.registry.setShortcut(bench.copy, QKeySequence(Qt::Key_F7));
  QCOMPARE(at.siblingAtColumn(ShortcutModel::ShortcutColumn).data().toString(), QStringLiteral("F7"));
  QCOMPARE(at.siblingAtColumn(ShortcutModel::DefaultColumn).data().toString(), QStringLiteral("Ctrl+C"));
  model.setFilter(QStringLiteral("workspace"));
  QCOMPARE(model.rowCount(), 1);
  delete bench.open;
  QCOMPARE(model.rowCount(model.index(0, 0)), 1);
}

void TestShortcutEditor::filterFindsNamesAndKeys_data() {
  QTest::addColumn<QString>("filter");
  QTest::addColumn<QString>("found");
  QTest::newRow("name") << QStringLiteral("cop") << QStringLiteral("edit.copy");
  QTest::newRow("keys") << QStringLiteral("ctrl+w") << QStringLiteral("workspace.close");
  QTest::newRow("group and name") << QStringLiteral("open workspace") << QStringLiteral("workspace.open");
}

void TestShortcutEditor::filterFindsNamesAndKeys() {
  QFETCH(QString, filter);
  Bench bench;
  ShortcutEditor editor(bench.registry);
  QTest::keyClicks(editor.filterField(), filter);
  QTest::keyClick(editor.filterField(), Qt::Key_Return);
  const auto* model = editor.tree()->model();
  const auto group = model->index(0, 0);
  QCOMPARE(model->rowCount(), 1);
  QCOMPARE(model->rowCount(group), 1);
  const auto* action = static_cast<const ShortcutModel*>(model)->actionAt(model->index(0, 0, group));
  QTEST(action->objectName(), "found");
}

void TestShortcutEditor::typedKeysHoldAtOnce() {
  Bench bench;
  ShortcutEditor editor(bench.registry);
  editor.show();
  editor.select(QStringLiteral("edit.plain"));
  QTest::keyClick(editor.keys(), Qt::Key_K, Qt::ControlModifier);
  QTest::keyClick(editor.keys(), Qt::Key_P, Qt::ControlModifier);
  QTRY_COMPARE(bench.plain->shortcut(), QKeySequence(QStringLiteral("Ctrl+K, Ctrl+P")));
  QTest::mouseClick(button(editor, "removeShortcut"), Qt::LeftButton);
  QVERIFY(bench.plain->shortcut().isEmpty());
}

void TestShortcutEditor::takenKeysWaitForTheTakeOver() {
  Bench bench;
  ShortcutEditor editor(bench.registry);
  editor.show();
  editor.select(QStringLiteral("edit.plain"));
  QTest::keyClick(editor.keys(), Qt::Key_O, Qt::ControlModifier);
  auto* takeOver = button(editor, "takeOver");
  QTRY_VERIFY(takeOver->isVisible());
  QVERIFY(bench.plain->shortcut().isEmpty());
  QCOMPARE(bench.open->shortcut(), QKeySequence(QStringLiteral("Ctrl+O")));
  QCOMPARE(editor.findChild<QLabel*>(QStringLiteral("conflictText"))->text(),
           QStringLiteral("Ctrl+O is taken by “Open” (Ctrl+O)."));
  takeOver->setFocus();
  QTest::keyClick(takeOver, Qt::Key_Space);
  QCOMPARE(bench.plain->shortcut(), QKeySequence(QStringLiteral("Ctrl+O")));
  QVERIFY(bench.open->shortcut().isEmpty());
  QVERIFY(!takeOver->isVisible());
}

void TestShortcutEditor::leavingTheFieldFinishes() {
  Bench bench;
  ShortcutEditor editor(bench.registry);
  editor.show();
  QVERIFY(QTest::qWaitForWindowActive(&editor));
  editor.select(QStringLiteral("edit.plain"));
  editor.keys()->setFocus();
  QTest::keyClick(editor.keys(), Qt::Key_F9);
  editor.tree()->setFocus();
  QCOMPARE(bench.plain->shortcut(), QKeySequence(Qt::Key_F9));
}

void TestShortcutEditor::oneIsResetToItsDefault() {
  Bench bench;
  ShortcutEditor editor(bench.registry);
  editor.show();
  editor.select(QStringLiteral("edit.copy"));
  auto* reset = button(editor, "resetShortcut");
  QVERIFY(!reset->isEnabled());
  bench.registry.setShortcut(bench.copy, {});
  bench.registry.setShortcut(bench.open, {});
  QVERIFY(reset->isEnabled());
  QTest::mouseClick(reset, Qt::LeftButton);
  QCOMPARE(bench.copy->shortcut(), QKeySequence(QStringLiteral("Ctrl+C")));
  QVERIFY(bench.open->shortcut().isEmpty());
}

void TestShortcutEditor::allAreResetAfterAQuestion() {
  Bench bench;
  ShortcutEditor editor(bench.registry);
  editor.show();
  bench.registry.setShortcut(bench.copy, QKeySequence(Qt::Key_F7));
  const auto answer = [&](QMessageBox::StandardButton choice) {
    QTest::mouseClick(button(editor, "resetAllShortcuts"), Qt::LeftButton);
    auto* question = editor.findChild<QMessageBox*>();
    QTest::mouseClick(question->button(choice), Qt::LeftButton);
    QTRY_VERIFY(!editor.findChild<QMessageBox*>());
  };
  answer(QMessageBox::Cancel);
  QCOMPARE(bench.copy->shortcut(), QKeySequence(Qt::Key_F7));
  answer(QMessageBox::Reset);
  QCOMPARE(bench.copy->shortcut(), QKeySequence(QStringLiteral("Ctrl+C")));
}

void TestShortcutEditor::enterLeadsFromTheListToTheKeys() {
  Bench bench;
  ShortcutEditor editor(bench.registry);
  editor.show();
  QVERIFY(QTest::qWaitForWindowActive(&editor));
  editor.tree()->setFocus();
  QTest::keyClick(editor.tree(), Qt::Key_Return);
  QVERIFY(editor.keys()->hasFocus());
}

void TestShortcutEditor::selectionOutlivesAChange() {
  Bench bench;
  ShortcutEditor editor(bench.registry);
  editor.select(QStringLiteral("edit.copy"));
  bench.add("workspace.new", "New", "Workspace", "");
  QCOMPARE(editor.tree()->currentIndex().data().toString(), QStringLiteral("Copy"));
}

void TestShortcutEditor::everyControlHasAName() {
  Bench bench;
  ShortcutEditor editor(bench.registry);
  ShortcutSheet sheet(bench.registry);
  for (auto* widget : editor.findChildren<QWidget*>() + sheet.findChildren<QWidget*>()) {
    if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(QLatin1String("qt_")))
      continue;
    const auto* push = qobject_cast<QPushButton*>(widget);
    QVERIFY2(!widget->accessibleName().isEmpty() || (push && !push->text().isEmpty()) ||
                 (widget->parentWidget() && !widget->parentWidget()->accessibleName().isEmpty()),
             widget->metaObject()->className());
    if (push) QVERIFY2(!push->toolTip().isEmpty(), qPrintable(push->text()));
  }
}

void TestShortcutEditor::sheetListsWhatHasKeys() {
  Bench bench;
  ShortcutSheet sheet(bench.registry);
  QVERIFY(sheet.text().contains(QStringLiteral("Ctrl+O")));
  QVERIFY(!sheet.text().contains(QStringLiteral("Plain")));
  bench.registry.setShortcut(bench.plain, QKeySequence(Qt::Key_F9));
  QTRY_VERIFY(sheet.text().contains(QStringLiteral("Plain")));
}

void TestShortcutEditor::sheetIsFilteredAndCopied() {
  Bench bench;
  ShortcutSheet sheet(bench.registry);
  sheet.show();
  QTest::keyClicks(sheet.filterField(), QStringLiteral("workspace"));
  QTest::keyClick(sheet.filterField(), Qt::Key_Return);
  QVERIFY(!sheet.text().contains(QStringLiteral("Copy")));
  QTest::mouseClick(button(sheet, "copyMarkdown"), Qt::LeftButton);
  QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("## Workspace\n"
                                                                "\n"
                                                                "| Command | Keys |\n"
                                                                "| --- | --- |\n"
                                                                "| Open | Ctrl+O |\n"
                                                                "| Close \\| end | Ctrl+W |\n"));
}

QTEST_MAIN(TestShortcutEditor)
#include "test_shortcut_editor.moc"
