#include "widgets/command/action_text.h"
#include "widgets/command/command_registry.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace rankwright;

namespace {

CommandSpec spec(const char* id, const char* keys = "") {
  return {.id = QLatin1String(id),
          .text = QStringLiteral("&Do it"),
          .toolTip = QStringLiteral("Does it"),
          .icon = {},
          .shortcut = QKeySequence(QLatin1String(keys)),
          .group = QStringLiteral("Group")};
}

} // namespace

class TestCommandRegistry : public QObject {
  Q_OBJECT

private slots:
  void mnemonicsAreTakenOut_data();
  void mnemonicsAreTakenOut();
  void toolTipsNameTheShortcut();
  void toolTipsFollowTheirOwner();
  void adoptedActionsKeepTheirOwnTexts();
  void actionsLeaveWithTheirOwner();
  void sequencesConflict_data();
  void sequencesConflict();
  void scopesConflict_data();
  void scopesConflict();
  void onlyDifferencesAreKept();
  void keptShortcutsReachLaterActions();
  void actionsOfOneIdShareTheirShortcut();
  void alternativesComeBackWithTheDefault();
  void theNearestOfOneIdIsFound();
};

void TestCommandRegistry::mnemonicsAreTakenOut_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("plain");
  QTest::newRow("in front") << QStringLiteral("&Open…") << QStringLiteral("Open…");
  QTest::newRow("inside") << QStringLiteral("Save &as") << QStringLiteral("Save as");
  QTest::newRow("an ampersand") << QStringLiteral("Cut && paste") << QStringLiteral("Cut & paste");
  QTest::newRow("appended") << QStringLiteral("打开(&O)…") << QStringLiteral("打开…");
  QTest::newRow("parentheses alone") << QStringLiteral("Open (all)") << QStringLiteral("Open (all)");
  QTest::newRow("at the end") << QStringLiteral("Open&") << QStringLiteral("Open");
}

void TestCommandRegistry::mnemonicsAreTakenOut() {
  QFETCH(QString, text);
  QTEST(withoutMnemonic(text), "plain");
}

void TestCommandRegistry::toolTipsNameTheShortcut() {
  CommandRegistry registry;
  auto* action = registry.add(spec("a", "Ctrl+O"));
  QCOMPARE(action->toolTip(), QStringLiteral("Does it (Ctrl+O)"));
  QCOMPARE(action->statusTip(), QStringLiteral("Does it"));
  registry.setShortcut(action, QKeySequence(QStringLiteral("F5")));
  QCOMPARE(action->toolTip(), QStringLiteral("Does it (F5)"));
  registry.setShortcut(action, {});
  QCOMPARE(action->toolTip(), QStringLiteral("Does it"));
}

void TestCommandRegistry::toolTipsFollowTheirOwner() {
  CommandRegistry registry;
  auto* action = registry.add(spec("a", "Ctrl+O"));
  action->setEnabled(false);
  action->setToolTip(QStringLiteral("Open a workspace first"));
  QCOMPARE(action->toolTip(), QStringLiteral("Open a workspace first (Ctrl+O)"));
  QCOMPARE(registry.toolTipOf(action), QStringLiteral("Open a workspace first"));
}

void TestCommandRegistry::adoptedActionsKeepTheirOwnTexts() {
  CommandRegistry registry;
  QAction undo(QStringLiteral("&Undo typing"));
  undo.setShortcut(QKeySequence(QStringLiteral("Ctrl+Z")));
  registry.adopt(&undo, {.id = QStringLiteral("edit.undo"), .text = {}, .toolTip = {}, .icon = {}});
  QCOMPARE(undo.text(), QStringLiteral("&Undo typing"));
  QCOMPARE(undo.toolTip(), QStringLiteral("Undo typing (Ctrl+Z)"));
  undo.setText(QStringLiteral("&Undo move"));
  QCOMPARE(undo.toolTip(), QStringLiteral("Undo move (Ctrl+Z)"));
  QCOMPARE(registry.defaultShortcut(&undo), QKeySequence(QStringLiteral("Ctrl+Z")));
}

void TestCommandRegistry::actionsLeaveWithTheirOwner() {
  CommandRegistry registry;
  registry.add(spec("stays"));
  auto owner = std::make_unique<QObject>();
  registry.add(spec("leaves"), owner.get());
  QSignalSpy changed(&registry, &CommandRegistry::changed);
  QCOMPARE(registry.commands().size(), std::size_t(2));
  owner.reset();
  QCOMPARE(changed.size(), 1);
  QCOMPARE(registry.find(QStringLiteral("leaves")), nullptr);
  QCOMPARE(registry.commands().size(), std::size_t(1));
}

void TestCommandRegistry::sequencesConflict_data() {
  QTest::addColumn<QString>("theirs");
  QTest::addColumn<QString>("asked");
  QTest::addColumn<bool>("conflict");
  const auto row = [](const char* name, const char* theirs, const char* asked, bool conflict) {
    QTest::newRow(name) << QString::fromLatin1(theirs) << QString::fromLatin1(asked) << conflict;
  };
  row("the same", "Ctrl+O", "Ctrl+O", true);
  row("another key", "Ctrl+O", "Ctrl+P", false);
  row("another modifier", "Ctrl+O", "Ctrl+Shift+O", false);
  row("a chord begins with it", "Ctrl+K, Ctrl+O", "Ctrl+K", true);
  row("it begins with theirs", "Ctrl+K", "Ctrl+K, Ctrl+O", true);
  row("another end of a chord", "Ctrl+K, Ctrl+O", "Ctrl+K, Ctrl+P", false);
  row("without keys", "", "", false);
}

void TestCommandRegistry::sequencesConflict() {
  QFETCH(QString, theirs);
  QFETCH(QString, asked);
  CommandRegistry registry;
  registry.add(spec("other", qPrintable(theirs)));
  auto* mine = registry.add(spec("mine"));
  QTEST(!registry.conflicts(QKeySequence(asked), mine).empty(), "conflict");
}

void TestCommandRegistry::scopesConflict_data() {
  QTest::addColumn<Qt::ShortcutContext>("mine");
  QTest::addColumn<Qt::ShortcutContext>("theirs");
  QTest::addColumn<QString>("place"); ///< of the widget that carries theirs, mine being carried by "panel"
  QTest::addColumn<bool>("conflict");
  const auto row = [](const char* name, Qt::ShortcutContext mine, Qt::ShortcutContext theirs,
                      const char* place, bool conflict) {
    QTest::newRow(name) << mine << theirs << QString::fromLatin1(place) << conflict;
  };
  row("window and window", Qt::WindowShortcut, Qt::WindowShortcut, "beside", true);
  row("widget inside the window", Qt::WidgetShortcut, Qt::WindowShortcut, "beside", true);
  row("two panels side by side", Qt::WidgetWithChildrenShortcut, Qt::WidgetWithChildrenShortcut, "beside",
      false);
  row("one panel", Qt::WidgetShortcut, Qt::WidgetShortcut, "panel", true);
  row("child of the panel", Qt::WidgetWithChildrenShortcut, Qt::WidgetShortcut, "child", true);
  row("child that the panel leaves alone", Qt::WidgetShortcut, Qt::WidgetShortcut, "child", false);
  row("around the panel", Qt::WidgetShortcut, Qt::WidgetWithChildrenShortcut, "around", true);
}

void TestCommandRegistry::scopesConflict() {
  QFETCH(Qt::ShortcutContext, mine);
  QFETCH(Qt::ShortcutContext, theirs);
  QFETCH(QString, place);
  QWidget around;
  QWidget panel(&around);
  QWidget child(&panel);
  QWidget beside(&around);
  const QHash<QString, QWidget*> places{{QStringLiteral("around"), &around},
                                        {QStringLiteral("panel"), &panel},
                                        {QStringLiteral("child"), &child},
                                        {QStringLiteral("beside"), &beside}};
  CommandRegistry registry;
  auto* my = registry.add(spec("mine"));
  auto* their = registry.add(spec("theirs", "Ctrl+C"));
  my->setShortcutContext(mine);
  their->setShortcutContext(theirs);
  panel.addAction(my);
  places.value(place)->addAction(their);
  QTEST(!registry.conflicts(QKeySequence(QStringLiteral("Ctrl+C")), my).empty(), "conflict");
}

void TestCommandRegistry::onlyDifferencesAreKept() {
  QTemporaryDir folder;
  QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
  CommandRegistry registry;
  auto* action = registry.add(spec("a.b", "Ctrl+O"));
  registry.rememberIn(&settings);
  const auto key = QStringLiteral("shortcuts/a.b");
  QVERIFY(!settings.contains(key));
  registry.setShortcut(action, QKeySequence(QStringLiteral("Ctrl+K, Ctrl+B")));
  QCOMPARE(settings.value(key).toString(), QStringLiteral("Ctrl+K, Ctrl+B"));
  registry.setShortcut(action, {});
  QVERIFY(settings.contains(key));
  registry.resetShortcuts();
  QVERIFY(!settings.contains(key));
  QCOMPARE(action->shortcut(), QKeySequence(QStringLiteral("Ctrl+O")));
}

void TestCommandRegistry::keptShortcutsReachLaterActions() {
  QTemporaryDir folder;
  const auto file = folder.filePath(QStringLiteral("s.ini"));
  {
    QSettings settings(file, QSettings::IniFormat);
    settings.setValue(QStringLiteral("shortcuts/changed"), QStringLiteral("F7"));
    settings.setValue(QStringLiteral("shortcuts/removed"), QString());
  }
  QSettings settings(file, QSettings::IniFormat);
  CommandRegistry registry;
  registry.rememberIn(&settings);
  QCOMPARE(registry.add(spec("changed", "Ctrl+O"))->shortcut(), QKeySequence(Qt::Key_F7));
  QVERIFY(registry.add(spec("removed", "Ctrl+P"))->shortcut().isEmpty());
  QCOMPARE(registry.defaultShortcut(registry.find(QStringLiteral("removed"))),
           QKeySequence(QStringLiteral("Ctrl+P")));
}

void TestCommandRegistry::actionsOfOneIdShareTheirShortcut() {
  CommandRegistry registry;
  QObject first;
  QObject second;
  auto* a = registry.add(spec("table.copy", "Ctrl+C"), &first);
  auto* b = registry.add(spec("table.copy", "Ctrl+C"), &second);
  QVERIFY(registry.conflicts(a->shortcut(), a).empty());
  registry.setShortcut(a, QKeySequence(Qt::Key_F7));
  QCOMPARE(b->shortcut(), QKeySequence(Qt::Key_F7));
}

void TestCommandRegistry::alternativesComeBackWithTheDefault() {
  CommandRegistry registry;
  QAction action(QStringLiteral("Find"));
  action.setShortcuts({QKeySequence(QStringLiteral("Ctrl+F")), QKeySequence(Qt::Key_F3)});
  registry.adopt(&action, {.id = QStringLiteral("find"), .text = {}, .toolTip = {}, .icon = {}});
  registry.setShortcut(&action, QKeySequence(Qt::Key_F7));
  QCOMPARE(action.shortcuts().size(), 1);
  registry.setShortcut(&action, registry.defaultShortcut(&action));
  QCOMPARE(action.shortcuts().size(), 2);
}

void TestCommandRegistry::theNearestOfOneIdIsFound() {
  CommandRegistry registry;
  QWidget hidden;
  QWidget window;
  QWidget left(&window);
  QWidget right(&window);
  right.setFocusPolicy(Qt::StrongFocus);
  const auto id = QStringLiteral("copy");
  registry.add(spec("copy"), &hidden);
  auto* first = registry.add(spec("copy"), &left);
  auto* second = registry.add(spec("copy"), &right);
  window.show();
  QCOMPARE(registry.find(id), first);
  QVERIFY(QTest::qWaitForWindowActive(&window));
  right.setFocus();
  QCOMPARE(registry.find(id), second);
}

QTEST_MAIN(TestCommandRegistry)
#include "test_command_registry.moc"
