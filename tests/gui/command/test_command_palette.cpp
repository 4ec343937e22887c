#include "widgets/command/command_palette.h"
#include "widgets/command/command_registry.h"
#include "widgets/command/palette_commands.h"
#include "widgets/command/palette_model.h"
#include "widgets/common/job_runner.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <chrono>
#include <semaphore>

using namespace rankwright;

namespace {

/// Users of a store; answers when it is let to.
class NamedSource final : public PaletteSource {
public:
  NamedSource(QString title, QString kind, bool open = true)
      : title_(std::move(title)), kind_(std::move(kind)), gate_(open ? 1000 : 0) {}

  QString title() const override { return title_; }

  Result<std::vector<PaletteEntry>> find(const QString& query, int limit,
                                         const JobControl& control) const override {
    while (!gate_.try_acquire_for(std::chrono::milliseconds(5)))
      RW_CHECK(control.check());
    if (query == QLatin1String("broken")) return fail(ErrorKind::Corrupt, "no index: names.idx");
    std::vector<PaletteEntry> entries;
    for (int i = 0; i < std::min(limit, 5); ++i)
      entries.push_back({.title = QStringLiteral("%1 %2 %3").arg(query, kind_).arg(i),
                         .address = {kind_, QString::number(i)}});
    return entries;
  }

  void letAnswer() const { gate_.release(); }

private:
  QString title_;
  QString kind_;
  mutable std::counting_semaphore<> gate_;
};

/// Five hundred objects whose keys begin alike; a search finds the longest first.
class CrowdSource final : public PaletteSource {
public:
  QString title() const override { return QStringLiteral("Keys"); }

  Result<std::vector<PaletteEntry>> find(const QString& query, int limit, const JobControl&) const override {
    std::vector<PaletteEntry> entries;
    for (int i = 499; i >= 0 && std::ssize(entries) < limit; --i)
      if (keyOf(i).startsWith(query)) entries.push_back(entryOf(i));
    return entries;
  }

  std::vector<PaletteEntry> withKey(const QString& key) const override {
    for (int i = 0; i < 500; ++i)
      if (keyOf(i) == key) return {entryOf(i)};
    return {};
  }

private:
  static QString keyOf(int i) { return QStringLiteral("copy%1").arg(i); }
  static PaletteEntry entryOf(int i) {
    return {.title = keyOf(i), .address = {QStringLiteral("key"), keyOf(i)}};
  }
};

/// A window with an editor, three commands and a palette.
struct Bench {
  Bench() {
    auto* column = new QVBoxLayout(&window);
    column->addWidget(editor);
    column->addWidget(text);
    open = add("workspace.open", "&Open workspace…", "Workspace", "Ctrl+O");
    close = add("workspace.close", "&Close workspace", "Workspace", "");
    copy = add("edit.copy", "Copy &list", "Edit", "Ctrl+Shift+C");
    window.resize(900, 600);
    window.show();
  }

  QAction* add(const char* id, const char* title, const char* group, const char* keys) {
    auto* action = registry.add({.id = QLatin1String(id),
                                 .text = QString::fromUtf8(title),
                                 .toolTip = QLatin1String("What it does"),
                                 .icon = {},
                                 .shortcut = QKeySequence(QLatin1String(keys)),
                                 .group = QLatin1String(group)});
    window.addAction(action);
    return action;
  }

  bool activate() {
    if (!QTest::qWaitForWindowActive(&window)) return false;
    editor->setFocus();
    return true;
  }

  void pressCtrlK() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier); }

  QStringList titles() const {
    QStringList found;
    const auto* model = palette.list()->model();
    for (int row = 0; row < model->rowCount(); ++row)
      found << model->index(row, 0).data().toString();
    return found;
  }
  QString current() const { return palette.list()->currentIndex().data().toString(); }

  CommandRegistry registry;
  JobRunner jobs;
  QWidget window;
  QLineEdit* editor = new QLineEdit;
  QPlainTextEdit* text = new QPlainTextEdit;
  CommandPalette palette{registry, jobs, &window};
  QAction* open;
  QAction* close;
  QAction* copy;
};

} // namespace

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
  void addressesAreOffered();
  void wholeKeysComeFirst_data();
  void wholeKeysComeFirst();
  void wholeKeysNeedNoAnswer();
  void objectsAreFoundAndChosen();
  void lateAnswersLeaveTheCurrentRow();
  void answersComeInTheOrderOfTheSources();
  void answersToEarlierQueriesAreDropped();
  void failuresOfSourcesAreTold();
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
  Bench bench;
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
  Bench bench;
  QVERIFY(bench.activate());
  bench.pressCtrlK();
  QTest::keyClick(bench.palette.line(), Qt::Key_Escape);
  QVERIFY(!bench.palette.isVisible());
  QVERIFY(bench.editor->hasFocus());
}

void TestCommandPalette::enterRunsTheCommandWithTheFocusBack() {
  Bench bench;
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
  Bench bench;
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
  Bench bench;
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
    Bench bench;
    bench.palette.rememberIn(&settings);
    bench.palette.toggle();
    QTest::keyClicks(bench.palette.line(), QStringLiteral("copy"));
    QTest::keyClick(bench.palette.line(), Qt::Key_Return);
  }
  QSettings settings(file, QSettings::IniFormat);
  Bench bench;
  bench.palette.rememberIn(&settings);
  bench.palette.toggle();
  QCOMPARE(bench.current(), QStringLiteral("Copy list"));
}

void TestCommandPalette::disabledCommandsSayWhy() {
  Bench bench;
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
  Bench bench;
  bench.copy->setVisible(false);
  bench.palette.toggle();
  QVERIFY(!bench.titles().contains(QStringLiteral("Copy list")));
}

void TestCommandPalette::arrowsAndPagesMove() {
  Bench bench;
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
  Bench bench;
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
  Bench bench;
  QVERIFY(bench.activate());
  bench.pressCtrlK();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
  QTest::keyClicks(bench.palette.list(), QStringLiteral("c"));
  QCOMPARE(bench.palette.line()->text(), QStringLiteral("c"));
  QVERIFY(bench.palette.line()->hasFocus());
}

void TestCommandPalette::clickingElsewhereCloses() {
  Bench bench;
  QVERIFY(bench.activate());
  bench.pressCtrlK();
  QTest::mouseClick(bench.text->viewport(), Qt::LeftButton, {}, QPoint(5, bench.text->height() - 15));
  QVERIFY(!bench.palette.isVisible());
  QVERIFY(bench.text->hasFocus());
}

void TestCommandPalette::clickRunsARow() {
  Bench bench;
  QSignalSpy triggered(bench.close, &QAction::triggered);
  bench.palette.toggle();
  auto* list = bench.palette.list();
  QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                    list->visualRect(list->model()->index(1, 0)).center());
  QCOMPARE(triggered.size(), 1);
}

void TestCommandPalette::addressesAreOffered() {
  Bench bench;
  QSignalSpy chosen(&bench.palette, &CommandPalette::addressChosen);
  bench.palette.toggle();
  bench.palette.line()->insert(QStringLiteral(" item:com.tencent.mm "));
  QCOMPARE(bench.current(), QStringLiteral("Go to item:com.tencent.mm"));
  QTest::keyClick(bench.palette.line(), Qt::Key_Enter);
  QCOMPARE(chosen.size(), 1);
  QCOMPARE(chosen.at(0).at(0).value<Address>(),
           (Address{QStringLiteral("item"), QStringLiteral("com.tencent.mm")}));
}

void TestCommandPalette::wholeKeysComeFirst_data() {
  QTest::addColumn<QString>("typed");
  QTest::addColumn<QString>("first");
  QTest::newRow("a key that many begin with") << QStringLiteral("copy4") << QStringLiteral("copy4");
  QTest::newRow("with blanks around") << QStringLiteral(" copy17 ") << QStringLiteral("copy17");
  QTest::newRow("an address") << QStringLiteral("key:copy4") << QStringLiteral("Go to key:copy4");
  QTest::newRow("a beginning of keys") << QStringLiteral("copy") << QStringLiteral("Copy list");
}

void TestCommandPalette::wholeKeysComeFirst() {
  QFETCH(QString, typed);
  QFETCH(QString, first);
  Bench bench;
  bench.palette.setSources({std::make_shared<CrowdSource>()});
  bench.palette.toggle();
  bench.palette.line()->insert(typed);
  QCOMPARE(bench.titles().front(), first);
  QCOMPARE(bench.current(), first);
  QTest::qWait(200); // until the source has answered
  QCOMPARE(bench.titles().front(), first);
  QCOMPARE(bench.current(), first);
  QCOMPARE(bench.titles().count(first), 1);
}

void TestCommandPalette::wholeKeysNeedNoAnswer() {
  Bench bench;
  QSignalSpy chosen(&bench.palette, &CommandPalette::addressChosen);
  bench.palette.setSources({std::make_shared<CrowdSource>()});
  bench.palette.toggle();
  QTest::keyClicks(bench.palette.line(), QStringLiteral("copy4"));
  QTest::keyClick(bench.palette.line(), Qt::Key_Return);
  QCOMPARE(chosen.size(), 1);
  QCOMPARE(chosen.at(0).at(0).value<Address>(), (Address{QStringLiteral("key"), QStringLiteral("copy4")}));
}

void TestCommandPalette::objectsAreFoundAndChosen() {
  Bench bench;
  QSignalSpy chosen(&bench.palette, &CommandPalette::addressChosen);
  bench.palette.setSources({std::make_shared<NamedSource>(QStringLiteral("Users"), QStringLiteral("user"))});
  bench.palette.toggle();
  QTest::keyClicks(bench.palette.line(), QStringLiteral("zoe"));
  QTRY_COMPARE(bench.titles().size(), 5);
  QTRY_COMPARE(bench.current(), QStringLiteral("zoe user 0"));
  QTest::keyClick(bench.palette.line(), Qt::Key_Down);
  QTest::keyClick(bench.palette.line(), Qt::Key_Return);
  QCOMPARE(chosen.at(0).at(0).value<Address>(), (Address{QStringLiteral("user"), QStringLiteral("1")}));
}

void TestCommandPalette::lateAnswersLeaveTheCurrentRow() {
  Bench bench;
  const auto users = std::make_shared<NamedSource>(QStringLiteral("Users"), QStringLiteral("user"), false);
  const auto apps = std::make_shared<NamedSource>(QStringLiteral("Apps"), QStringLiteral("item"), false);
  bench.palette.setSources({users, apps});
  bench.palette.toggle();
  QTest::keyClicks(bench.palette.line(), QStringLiteral("o"));
  const auto commands = bench.titles().size();
  apps->letAnswer();
  QTRY_COMPARE(bench.titles().size(), commands + 5);
  for (auto steps = commands; steps > 0; --steps)
    QTest::keyClick(bench.palette.line(), Qt::Key_Down);
  auto* list = bench.palette.list();
  const auto before = list->visualRect(list->currentIndex()).top();
  QCOMPARE(bench.current(), QStringLiteral("o item 0"));
  users->letAnswer();
  QTRY_COMPARE(bench.titles().size(), commands + 10);
  QCOMPARE(bench.current(), QStringLiteral("o item 0"));
  QCOMPARE(list->visualRect(list->currentIndex()).top(), before);
}

void TestCommandPalette::answersComeInTheOrderOfTheSources() {
  Bench bench;
  const auto users = std::make_shared<NamedSource>(QStringLiteral("Users"), QStringLiteral("user"), false);
  bench.palette.setSources(
      {users, std::make_shared<NamedSource>(QStringLiteral("Apps"), QStringLiteral("item"))});
  bench.palette.toggle();
  QTest::keyClicks(bench.palette.line(), QStringLiteral("o"));
  const auto commands = bench.titles().size();
  QTRY_COMPARE(bench.titles().size(), commands + 5);
  users->letAnswer();
  QTRY_COMPARE(bench.titles().size(), commands + 10);
  QCOMPARE(bench.titles().at(commands), QStringLiteral("o user 0"));
  QCOMPARE(bench.current(), bench.titles().front());
}

void TestCommandPalette::answersToEarlierQueriesAreDropped() {
  Bench bench;
  const auto users = std::make_shared<NamedSource>(QStringLiteral("Users"), QStringLiteral("user"), false);
  bench.palette.setSources({users});
  bench.palette.toggle();
  QTest::keyClicks(bench.palette.line(), QStringLiteral("q"));
  QTRY_VERIFY(bench.jobs.isRunning(QStringLiteral("palette.0")));
  QTest::keyClicks(bench.palette.line(), QStringLiteral("x"));
  QTRY_VERIFY(bench.jobs.isRunning(QStringLiteral("palette.0")));
  users->letAnswer();
  QTRY_COMPARE(bench.titles().value(0), QStringLiteral("qx user 0"));
}

void TestCommandPalette::failuresOfSourcesAreTold() {
  Bench bench;
  bench.palette.setSources({std::make_shared<NamedSource>(QStringLiteral("Users"), QStringLiteral("user"))});
  bench.palette.toggle();
  QTest::keyClicks(bench.palette.line(), QStringLiteral("broken"));
  QTRY_VERIFY(bench.palette.footer().contains(QStringLiteral("Users could not be searched")));
  QVERIFY(bench.palette.footer().contains(QStringLiteral("names.idx")));
}

void TestCommandPalette::screenReadersHearTheCurrentRow() {
  Bench bench;
  bench.palette.toggle();
  QTest::keyClick(bench.palette.line(), Qt::Key_Down);
  QCOMPARE(bench.palette.line()->accessibleDescription(), QStringLiteral("Close workspace, Workspace"));
}

QTEST_MAIN(TestCommandPalette)
#include "test_command_palette.moc"
