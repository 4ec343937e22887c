#include "widgets/command/palette_model.h"
#include "widgets/help/help_lists.h"
#include "widgets/help/help_pane.h"
#include "widgets/rules/rules_view.h"
#include "widgets/shell/help_desk.h"
#include "window_hands.h"

#include <QDockWidget>
#include <QToolBar>

using namespace rankwright;

/// What the window can do is in its registry of commands, so that the palette and the editor of shortcuts
/// know it.
class TestWindowCommands : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void cleanupTestCase() { workbench_.reset(); }
  void everyActionIsRegistered();
  void noShortcutHasTwoMeanings();
  void panelIsHiddenFromThePalette();
  void toolBarIsHiddenFromThePalette();
  void panelsOfOtherViewsAreNotOffered();
  void guideIsTurnedFromThePalette();
  void wholeKeyComesFirst_data();
  void wholeKeyComesFirst();

private:
  MainWindow& window() const { return workbench_->window(); }
  QStringList found(const QString& query) const;

  test::ShellFixture fixture_;
  std::unique_ptr<Workbench> workbench_;
};

void TestWindowCommands::initTestCase() {
  workbench_ = std::make_unique<Workbench>(fixture_.memory(), QStringLiteral("en"));
  QVERIFY(fixture_.open(window()));
}

/// Menus themselves and what has no text, as the buttons inside of a line, are no commands.
void TestWindowCommands::everyActionIsRegistered() {
  const std::unique_ptr<QMenu> onBars(window().createPopupMenu());
  const auto known = window().commands().commands();
  QStringList missing;
  QVERIFY(known.size() > 200);
  for (auto* action : window().findChildren<QAction*>() + onBars->actions())
    if (!action->text().isEmpty() && !action->isSeparator() && !action->menu() &&
        std::ranges::find(known, action) == known.end())
      missing << action->text() + QStringLiteral(" of ") +
                     QLatin1String(action->parent()->metaObject()->className());
  QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(", "))));
}

void TestWindowCommands::noShortcutHasTwoMeanings() {
  const auto& commands = window().commands();
  QStringList ambiguous;
  for (const auto* action : commands.commands())
    for (const auto& shortcut : action->shortcuts())
      for (const auto* other : commands.conflicts(shortcut, action))
        ambiguous << QStringLiteral("%1 of %2 and %3")
                         .arg(shortcut.toString(), action->objectName(), other->objectName());
  QVERIFY2(ambiguous.isEmpty(), qPrintable(ambiguous.join(QStringLiteral(", "))));
}

/// What the palette offers for a query, before objects answer.
QStringList TestWindowCommands::found(const QString& query) const {
  auto& palette = window().palette();
  palette.line()->setText(query);
  QStringList titles;
  for (int row = 0; row < palette.list()->model()->rowCount(); ++row)
    titles << palette.list()->model()->index(row, 0).data().toString();
  return titles;
}

void TestWindowCommands::panelIsHiddenFromThePalette() {
  QTRY_VERIFY(window().traceDock().isVisible());
  QVERIFY(hands::takeFromPalette(window(), QStringLiteral("hide panel trace")));
  QTRY_VERIFY(!window().traceDock().isVisible());
  QVERIFY(hands::takeFromPalette(window(), QStringLiteral("show panel trace")));
  QTRY_VERIFY(window().traceDock().isVisible());
}

void TestWindowCommands::toolBarIsHiddenFromThePalette() {
  const auto* bar = window().findChild<QToolBar*>(QStringLiteral("placesBar"));
  QVERIFY(hands::takeFromPalette(window(), QStringLiteral("hide bar places")));
  QTRY_VERIFY(!bar->isVisible());
  QVERIFY(hands::takeFromPalette(window(), QStringLiteral("show bar places")));
  QTRY_VERIFY(bar->isVisible());
}

void TestWindowCommands::guideIsTurnedFromThePalette() {
  auto& guide = window().help().pane();
  QVERIFY(!guide.isVisible());
  QVERIFY(hands::takeFromPalette(window(), QStringLiteral("guide contents")));
  QTRY_VERIFY(guide.contents()->isVisible());
  QVERIFY(guide.contents()->hasFocus());
  window().deck().dock(QStringLiteral("help"))->close();
}

void TestWindowCommands::panelsOfOtherViewsAreNotOffered() {
  const auto panel = QStringLiteral("Show or hide the panel “Where used”");
  hands::press(Qt::Key_K, Qt::ControlModifier);
  QVERIFY(!found(QStringLiteral("where used")).contains(panel));
  hands::press(Qt::Key_Escape);
  window().navigator().show(window().rules());
  hands::press(Qt::Key_K, Qt::ControlModifier);
  QVERIFY(found(QStringLiteral("where used")).contains(panel));
  hands::press(Qt::Key_Escape);
}

void TestWindowCommands::wholeKeyComesFirst_data() {
  QTest::addColumn<QString>("key");
  QTest::addColumn<QString>("address");
  const auto& workspace = *window().view().workspace();
  const auto row = [](const char* name, const QString& key, const QString& address) {
    QTest::newRow(name) << key << address.arg(key);
  };
  row("item", toQt(workspace.items().keyOf(ItemId(1))), QStringLiteral("item:%1"));
  row("user", toQt(workspace.users().keyOf(UserId(1))), QStringLiteral("user:%1"));
  row("rule", toQt(workspace.rules().names().front()), QStringLiteral("rule:%1"));
  const auto& [name, index] = *workspace.indexes().begin();
  row("index key", toQt(index.keyAt(0)), QLatin1String("key:") + toQt(name) + QStringLiteral("=%1"));
}

/// What is named in full is in front as soon as it is typed; equal keys of several kinds stand together.
void TestWindowCommands::wholeKeyComesFirst() {
  QFETCH(QString, key);
  QFETCH(QString, address);
  hands::press(Qt::Key_K, Qt::ControlModifier);
  found(key);
  const auto* model = qobject_cast<PaletteModel*>(window().palette().list()->model());
  QStringList first;
  for (int row = 0; row < model->rowCount() && model->at(row).address.key.endsWith(key); ++row)
    first << model->at(row).address.text();
  hands::press(Qt::Key_Escape);
  QVERIFY2(first.contains(address), qPrintable(first.join(QLatin1Char(' '))));
}

QTEST_MAIN(TestWindowCommands)
#include "test_window_commands.moc"
