#include "palette_bench.h"
#include "widgets/command/palette_commands.h"
#include "widgets/command/palette_model.h"

#include <QAbstractItemModelTester>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace rankwright;
using test::PaletteBench;

class TestCommandPalette : public QObject {
  Q_OBJECT

private slots:
  void modelKeepsItsPromises();
  void ctrlKOpensFromAnyEditor();
  void escapeGivesTheFocusBack();
  void enterRunsTheCommandWithTheFocusBack();
  void emptyQueryListsAllByGroup();
  void wordsFindCommands_data();
  void wordsFindCommands();
  void lastUsedComesFirst();
  void lastUsedIsRemembered();
  void disabledCommandsSayWhy();
  void invisibleCommandsAreLeftOut();
  void arrowsAndPagesMove();
  void tabStaysInside();
  void typingInTheListGoesOnInTheLine();
  void clickingElsewhereCloses();
  void clickRunsARow();
  void screenReadersHearTheCurrentRow();
};

void TestCommandPalette::modelKeepsItsPromises() {
  PaletteModel model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  const auto row = [](const char* key) {
    PaletteRow made{.title = QLatin1String(key)};
    made.address = {QStringLiteral("user"), QLatin1String(key)};
    return made;
  };
  model.setSections({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
  model.setRows(2, {row("c")});
  model.setRows(0, {row("a1"), row("a2")});
  QCOMPARE(model.rowCount(), 3);
  QCOMPARE(model.find(QStringLiteral("user:c")), 2);
  QVERIFY(model.index(2).data(PaletteModel::SectionStartRole).toBool());
  model.setRows(0, {row("a3")});
  QCOMPARE(model.find(QStringLiteral("user:a1")), -1);
  QCOMPARE(model.index(1).data().toString(), QStringLiteral("c"));
  model.setRows(0, {});
  model.sendToEnd(0);
  model.setRows(0, {row("a4")});
  QCOMPARE(model.find(QStringLiteral("user:a4")), 1);
  QVERIFY(model.isAbove(2, 1));
  model.setSections({});
  QCOMPARE(model.rowCount(), 0);
}

void TestCommandPalette::ctrlKOpensFromAnyEditor() {
  PaletteBench bench;
  QVERIFY(bench.activate());
  for (auto* editor : {static_cast<QWidget*>(bench.editor), static_cast<QWidget*>(bench.text)}) {
    editor->setFocus();
    bench.pressCtrlK();
    QVERIFY(bench.palette.isVisible());
    QVERIFY(bench.palette.line()->hasFocus());
    bench.pressCtrlK();
    QVERIFY(!bench.palette.isVisible());
    QVERIFY(editor->hasFocus());
  }
}

void TestCommandPalette::escapeGivesTheFocusBack() {
  PaletteBench bench;
  QVERIFY(bench.activate());
  bench.pressCtrlK();
  QTest::keyClick(bench.palette.line(), Qt::Key_Escape);
  QVERIFY(!bench.palette.isVisible());
  QVERIFY(bench.editor->hasFocus());
}

void TestCommandPalette::enterRunsTheCommandWithTheFocusBack() {
  PaletteBench bench;
  QVERIFY(bench.activate());
  QWidget* focusWhenRun = nullptr;
  connect(bench.close, &QAction::triggered, &bench.window,
          [&] { focusWhenRun = QApplication::focusWidget(); });
  bench.pressCtrlK();
  QTest::keyClicks(bench.palette.line(), QStringLiteral("work clo"));
  QCOMPARE(bench.current(), QStringLiteral("Close workspace"));
  QTest::keyClick(bench.palette.line(), Qt::Key_Return);
  QCOMPARE(focusWhenRun, bench.editor);
  QVERIFY(!bench.palette.isVisible());
}

void TestCommandPalette::emptyQueryListsAllByGroup() {
  PaletteBench bench;
  bench.add("workspace.reload", "&Reload", "Workspace", "F5");
  bench.palette.toggle();
  QCOMPARE(bench.titles(), QStringList({QStringLiteral("Open workspace…"), QStringLiteral("Close workspace"),
                                        QStringLiteral("Reload"), QStringLiteral("Copy list")}));
}

void TestCommandPalette::wordsFindCommands_data() {
  QTest::addColumn<QString>("query");
  QTest::addColumn<QString>("first");
  QTest::newRow("a word") << QStringLiteral("close") << QStringLiteral("Close workspace");
  QTest::newRow("sub-sequence") << QStringLiteral("cpl") << QStringLiteral("Copy list");
  QTest::newRow("group") << QStringLiteral("edit") << QStringLiteral("Copy list");
  QTest::newRow("id") << QStringLiteral("workspace.open") << QStringLiteral("Open workspace…");
  QTest::newRow("nothing") << QStringLiteral("xyz") << QString();
}

void TestCommandPalette::wordsFindCommands() {
  QFETCH(QString, query);
  PaletteBench bench;
  bench.palette.toggle();
  QTest::keyClicks(bench.palette.line(), query);
  QTEST(bench.current(), "first");
  if (bench.current().isEmpty()) QVERIFY(!bench.palette.footer().isEmpty());
}

void TestCommandPalette::lastUsedComesFirst() {
  CommandRegistry registry;
  const auto add = [&](const char* id, const char* text) {
    registry.add({.id = QLatin1String(id), .text = QLatin1String(text), .toolTip = {}, .icon = {}});
  };
  add("a", "Open");
  add("b", "Open again");
  add("c", "Stop end");
  PaletteHistory history;
  history.note(QStringLiteral("c"));
  history.note(QStringLiteral("b"));
  const auto ids = [&](const char* query) {
    QStringList found;
    for (const auto& row : findCommands(registry, history, QLatin1String(query), nullptr))
      found << row.key();
    return found.join(u' ');
  };
  QCOMPARE(ids(""), QStringLiteral("b c a"));
  // "Stop end" was used, but has the letters only here and there.
  QCOMPARE(ids("ope"), QStringLiteral("b a c"));
}

void TestCommandPalette::lastUsedIsRemembered() {
  QTemporaryDir folder;
  const auto file = folder.filePath(QStringLiteral("s.ini"));
  {
    QSettings settings(file, QSettings::IniFormat);
    PaletteBench bench;
    bench.palette.rememberIn(&settings);
    bench.palette.toggle();
    QTest::keyClicks(bench.palette.line(), QStringLiteral("copy"));
    QTest::keyClick(bench.palette.line(), Qt::Key_Return);
  }
  QSettings settings(file, QSettings::IniFormat);
  PaletteBench bench;
  bench.palette.rememberIn(&settings);
  bench.palette.toggle();
  QCOMPARE(bench.current(), QStringLiteral("Copy list"));
}

void TestCommandPalette::disabledCommandsSayWhy() {
  PaletteBench bench;
  QSignalSpy triggered(bench.copy, &QAction::triggered);
  bench.copy->setEnabled(false);
  bench.copy->setToolTip(QStringLiteral("Select a user first"));
  bench.palette.toggle();
  QTest::keyClicks(bench.palette.line(), QStringLiteral("copy"));
  const auto row = bench.palette.list()->currentIndex();
  QCOMPARE(row.data(PaletteModel::AvailableRole).toBool(), false);
  QCOMPARE(row.data(PaletteModel::DetailRole).toString(), QStringLiteral("Select a user first"));
  QVERIFY(bench.palette.footer().contains(QStringLiteral("Select a user first")));
  QTest::keyClick(bench.palette.line(), Qt::Key_Return);
  QCOMPARE(triggered.size(), 0);
  QVERIFY(bench.palette.isVisible());
}

void TestCommandPalette::invisibleCommandsAreLeftOut() {
  PaletteBench bench;
  bench.copy->setVisible(false);
  bench.palette.toggle();
  QVERIFY(!bench.titles().contains(QStringLiteral("Copy list")));
}

void TestCommandPalette::arrowsAndPagesMove() {
  PaletteBench bench;
  for (int i = 0; i < 40; ++i)
    bench.add(qPrintable(QStringLiteral("n.%1").arg(i)), qPrintable(QStringLiteral("Number %1").arg(i)), "N",
              "");
  bench.palette.toggle();
  auto* line = bench.palette.line();
  const auto row = [&] { return bench.palette.list()->currentIndex().row(); };
  QCOMPARE(row(), 0);
  QTest::keyClick(line, Qt::Key_Down);
  QCOMPARE(row(), 1);
  QTest::keyClick(line, Qt::Key_Up);
  QCOMPARE(row(), 0);
  QTest::keyClick(line, Qt::Key_PageDown);
  QVERIFY(row() > 5);
  QTest::keyClick(line, Qt::Key_PageUp);
  QCOMPARE(row(), 0);
}

void TestCommandPalette::tabStaysInside() {
  PaletteBench bench;
  QVERIFY(bench.activate());
  bench.pressCtrlK();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
  QVERIFY(bench.palette.list()->hasFocus());
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
  QVERIFY(bench.palette.line()->hasFocus());
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
  QVERIFY(bench.palette.list()->hasFocus());
  QVERIFY(bench.palette.isVisible());
}

void TestCommandPalette::typingInTheListGoesOnInTheLine() {
  PaletteBench bench;
  QVERIFY(bench.activate());
  bench.pressCtrlK();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
  QTest::keyClicks(bench.palette.list(), QStringLiteral("c"));
  QCOMPARE(bench.palette.line()->text(), QStringLiteral("c"));
  QVERIFY(bench.palette.line()->hasFocus());
}

void TestCommandPalette::clickingElsewhereCloses() {
  PaletteBench bench;
  QVERIFY(bench.activate());
  bench.pressCtrlK();
  QTest::mouseClick(bench.text->viewport(), Qt::LeftButton, {}, QPoint(5, bench.text->height() - 15));
  QVERIFY(!bench.palette.isVisible());
  QVERIFY(bench.text->hasFocus());
}

void TestCommandPalette::clickRunsARow() {
  PaletteBench bench;
  QSignalSpy triggered(bench.close, &QAction::triggered);
  bench.palette.toggle();
  auto* list = bench.palette.list();
  QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                    list->visualRect(list->model()->index(1, 0)).center());
  QCOMPARE(triggered.size(), 1);
}

void TestCommandPalette::screenReadersHearTheCurrentRow() {
  PaletteBench bench;
  bench.palette.toggle();
  QTest::keyClick(bench.palette.line(), Qt::Key_Down);
  QCOMPARE(bench.palette.line()->accessibleDescription(), QStringLiteral("Close workspace, Workspace"));
}

QTEST_MAIN(TestCommandPalette)
#include "test_command_palette.moc"
