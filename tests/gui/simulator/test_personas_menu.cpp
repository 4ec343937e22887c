#include "what_if_bench.h"
#include "widgets/simulator/persona_bar.h"

#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

using namespace rankwright;
using test::WhatIfBench;

class TestPersonasMenu : public QObject {
  Q_OBJECT

private slots:
  void savedRequestComesBackByKeyboard();
  void sameNameReplaces();
  void removedOneIsGone();
  void brokenFileKeepsWhatWasRead();
};

namespace {

void saveAs(WhatIfBench& bench, const QString& name) {
  bench.view.personas()->commands()[1].first->trigger();
  auto* line = bench.view.findChild<QLineEdit*>(QStringLiteral("personaName"));
  QVERIFY(line->hasFocus());
  QTest::keyClicks(line, name);
  bench.key(Qt::Key_Return);
}

QStringList names(const WhatIfBench& bench) {
  QStringList texts;
  for (const auto* action : bench.view.personas()->menu()->actions()) {
    if (action->isSeparator()) return texts;
    texts << action->text();
  }
  return {};
}

} // namespace

void TestPersonasMenu::savedRequestComesBackByKeyboard() {
  WhatIfBench bench;
  const auto user = bench.view.selectedUser();
  bench.view.context()->setTexts({{"country", "Spain"}});
  saveAs(bench, QStringLiteral("Gamer & co"));
  QTRY_COMPARE(names(bench).value(0), QStringLiteral("&1 Gamer && co"));
  QVERIFY(bench.file("personas.toml").find("country") != std::string::npos);
  const auto other = toQt(bench.workspace->users().keyOf(UserId(user == QStringLiteral("1") ? 2 : 1)));
  bench.view.context()->setTexts({});
  bench.view.selectUser(other);
  QCOMPARE(bench.view.selectedUser(), other);
  QSignalSpy shown(&bench.view, &GuessYouLike::listChanged);
  // The menu waits for its answer, which comes from the keyboard.
  QTimer::singleShot(0, &bench.view, [] {
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_1);
  });
  bench.view.personas()->commands()[0].first->trigger();
  QTRY_COMPARE(bench.view.selectedUser(), user);
  QCOMPARE(bench.view.context()->texts(), (ContextTexts{{"country", "Spain"}}));
}

void TestPersonasMenu::sameNameReplaces() {
  WhatIfBench bench;
  saveAs(bench, QStringLiteral("One"));
  QTRY_COMPARE(names(bench).size(), 1);
  bench.view.context()->setTexts({{"country", "Italy"}});
  saveAs(bench, QStringLiteral("One"));
  QTRY_VERIFY(bench.file("personas.toml").find("Italy") != std::string::npos);
  QCOMPARE(names(bench).size(), 1);
}

void TestPersonasMenu::removedOneIsGone() {
  WhatIfBench bench;
  saveAs(bench, QStringLiteral("One"));
  QTRY_COMPARE(names(bench).size(), 1);
  auto* menu = bench.view.personas()->menu()->actions().back()->menu();
  QVERIFY(menu);
  menu->actions().front()->trigger();
  QTRY_VERIFY(bench.file("personas.toml").find("One") == std::string::npos);
  QVERIFY(bench.documents.find(QStringLiteral("personas.toml"))->undoStack().canUndo());
}

void TestPersonasMenu::brokenFileKeepsWhatWasRead() {
  WhatIfBench bench;
  saveAs(bench, QStringLiteral("One"));
  QTRY_COMPARE(names(bench).size(), 1);
  bench.documents.find(QStringLiteral("personas.toml"))->edit({TextChange{0, {}, "[oh\n"}});
  QCOMPARE(names(bench).size(), 1);
  QSignalSpy failed(&bench.view, &GuessYouLike::failed);
  saveAs(bench, QStringLiteral("Two"));
  QCOMPARE(failed.size(), 1);
}

QTEST_MAIN(TestPersonasMenu)
#include "test_personas_menu.moc"
