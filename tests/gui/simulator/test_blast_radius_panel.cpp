#include "blast_bench.h"
#include "tests/gui/hands/hands.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/message_bar.h"
#include "widgets/simulator/blast_radius_choice.h"
#include "widgets/simulator/blast_radius_panel.h"
#include "widgets/simulator/blast_radius_result.h"
#include "widgets/simulator/card_model.h"
#include "widgets/simulator/card_view.h"
#include "widgets/simulator/list_banner.h"
#include "widgets/simulator/list_pair.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QLabel>
#include <QSpinBox>
#include <QToolButton>

using namespace rankwright;
using test::BlastBench;

namespace {

std::uint32_t rows(const DataTable& table) {
  return table.source() ? table.source()->rowCount() : 0;
}

} // namespace

class TestBlastRadiusPanel : public QObject {
  Q_OBJECT

private slots:
  void draftIsReplayed();
  void withoutADraftTheStepIsNamed();
  void partialAnswersComeBeforeTheEnd();
  void escapeCancelsWithoutAWord();
  void changesAreMarkedStale_data();
  void changesAreMarkedStale();
  void userIsADoorwayToBothLists();
  void userIsADoorwayToTwoOtherPipelines_data();
  void userIsADoorwayToTwoOtherPipelines();
  void otherPipelinesStayUntilTheyAreLeft();
  void appIsADoorway();
  void brokenDraftSaysWhere();
  void oneModelPredictsWhateverRanks();
  void stateComesBack();
  void keyboardRunsIt();
  void everyControlIsNamed();
};

void TestBlastRadiusPanel::draftIsReplayed() {
  BlastBench bench;
  bench.setPlaces(QStringLiteral("10"));
  QVERIFY(bench.run());
  const auto& answer = *bench.panel().result()->answer();
  QVERIFY(answer.isWhole());
  QCOMPARE(answer.radius.users, std::size_t(30));
  QCOMPARE(answer.radius.changed, std::size_t(30));
  QVERIFY(bench.panel().compared() && bench.panel().compared()->isDraftBesidePublished());
  QCOMPARE(rows(*bench.panel().result()->users()), 30U);
  QVERIFY(rows(*bench.panel().result()->items()) > 0);
  QTRY_VERIFY(bench.panel().result()->exposure("category"));
  QTRY_VERIFY(rows(*bench.panel().result()->exposure("category")) > 0);
  QVERIFY(bench.text("blastHeadline").contains(QStringLiteral("30 of 30")));
  QVERIFY(!bench.part("blastStale").isVisible());
}

void TestBlastRadiusPanel::withoutADraftTheStepIsNamed() {
  BlastBench bench;
  QVERIFY(!bench.panel().action(QStringLiteral("blastRadius.draft"))->isEnabled());
  QVERIFY(!bench.panel().action(QStringLiteral("blastRadius.run"))->isEnabled());
  QVERIFY(bench.text("blastState").contains(QStringLiteral("What if?")));
  bench.panel().start();
  QVERIFY(!bench.panel().isRunning());
}

void TestBlastRadiusPanel::partialAnswersComeBeforeTheEnd() {
  BlastBench bench;
  const BlastRadiusRequest request{.workspace = bench.workspace, .before = {}, .after = {}, .users = 25};
  PartialBlastRadius partial;
  const auto whole = test::must(replayConfigurations(request, partial, {}));
  const auto first = partial.take();
  QVERIFY(first);
  QVERIFY(first->radius.users > 0 && first->radius.users <= whole->radius.users);
  QCOMPARE(first->wanted, 25U);
  QVERIFY(whole->isWhole());
  QCOMPARE(whole->replayed->rowCount(), 25U);
  QVERIFY(!partial.take());
}

void TestBlastRadiusPanel::escapeCancelsWithoutAWord() {
  BlastBench bench;
  bench.setPlaces(QStringLiteral("10"));
  QSignalSpy ended(&bench.panel(), &BlastRadiusPanel::ended);
  bench.panel().action(QStringLiteral("blastRadius.draft"))->trigger();
  QVERIFY(bench.panel().isRunning());
  QVERIFY(bench.part("cancelReplay").isVisible());
  QTest::keyClick(&bench.panel(), Qt::Key_Escape);
  QVERIFY(!bench.panel().isRunning());
  QCOMPARE(ended.size(), 1);
  QVERIFY(!bench.panel().messageBar()->isVisible());
  QVERIFY(!bench.part("cancelReplay").isVisible());
  const auto left = bench.panel().result()->answer();
  QTest::qWait(400);
  QVERIFY(bench.panel().result()->answer() == left);
  QVERIFY(!left || !left->isWhole());
  // It can be asked again.
  QVERIFY(bench.run());
  QVERIFY(bench.panel().result()->answer()->isWhole());
}

void TestBlastRadiusPanel::changesAreMarkedStale_data() {
  QTest::addColumn<QString>("what");
  for (const auto* what : {"draft", "users", "seed", "context"})
    QTest::newRow(what) << QString::fromLatin1(what);
}

void TestBlastRadiusPanel::changesAreMarkedStale() {
  QFETCH(QString, what);
  BlastBench bench;
  bench.setPlaces(QStringLiteral("10"));
  QVERIFY(bench.run());
  QVERIFY(!bench.part("blastStale").isVisible());
  if (what == QLatin1String("draft"))
    bench.setPlaces(QStringLiteral("11"));
  else if (what == QLatin1String("users"))
    bench.panel().choice()->userCount()->setValue(12);
  else if (what == QLatin1String("seed"))
    bench.panel().choice()->seedNumber()->setValue(12);
  else
    QTest::keyClicks(bench.view.context()->findChild<QWidget*>(QStringLiteral("context.country")),
                     QStringLiteral("Spain"));
  QTRY_VERIFY(bench.part("blastStale").isVisible());
  QVERIFY(bench.run());
  QVERIFY(!bench.part("blastStale").isVisible());
  if (what != QLatin1String("draft")) return;
  // The same draft again is not another one.
  bench.setPlaces(QStringLiteral("10"));
  QVERIFY(bench.part("blastStale").isVisible());
  bench.setPlaces(QStringLiteral("11"));
  QVERIFY(!bench.part("blastStale").isVisible());
}

void TestBlastRadiusPanel::userIsADoorwayToBothLists() {
  BlastBench bench;
  bench.setPlaces(QStringLiteral("10"));
  QVERIFY(bench.run());
  QSignalSpy followed(&bench.view, &View::followed);
  auto* grid = bench.panel().result()->users()->grid();
  grid->setFocus();
  grid->goTo(0, 0);
  QTest::keyClick(grid, Qt::Key_Return);
  QCOMPARE(followed.size(), 1);
  const auto address = followed[0][0].value<Address>();
  QCOMPARE(address.kind, QStringLiteral("user"));
  bench.view.goTo(address);
  QCOMPARE(bench.view.selectedUser(), address.key);
  QVERIFY(bench.view.whatIf()->isSideBySide());
}

namespace {

/// Two pipelines besides the default one, with other places.
void addPipelines(BlastBench& bench) {
  std::filesystem::create_directories(bench.folder() / "pipelines");
  for (const auto* count : {"4", "7"})
    test::must(Result<bool>(
        writeFileAtomically(bench.folder() / "pipelines" / (std::string("places") + count + ".toml"),
                            test::must(withTomlValue(bench.pipeline(), {"list", 0}, "count", count)))
            .has_value()));
  bench.workspace = test::must(Workspace::open(bench.folder(), {}));
  bench.view.setWorkspace(bench.workspace);
  bench.view.selectUser(toQt(bench.workspace->config().sampleUser));
}

/// Replays the two and has the first user under the cursor.
bool runOthers(BlastBench& bench) {
  addPipelines(bench);
  if (!QTest::qWaitFor([&] { return !bench.cards().empty(); })) return false;
  bench.panel().choice()->choose(pipelineChoice("places4"), pipelineChoice("places7"));
  if (!bench.run(QStringLiteral("blastRadius.run"))) return false;
  auto* grid = bench.panel().result()->users()->grid();
  grid->setFocus();
  grid->goTo(0, 0);
  return true;
}

bool showsOthers(const BlastBench& bench) {
  return QTest::qWaitFor([&] {
    return bench.cards().size() == 7 && bench.view.lists()->published()->cards().rowCount() == 4 &&
           bench.view.lists()->isSideBySide();
  });
}

} // namespace

void TestBlastRadiusPanel::userIsADoorwayToTwoOtherPipelines_data() {
  QTest::addColumn<QString>("how");
  for (const auto* how : {"Enter", "double click", "context menu", "selected before"})
    QTest::newRow(how) << QString::fromLatin1(how);
}

void TestBlastRadiusPanel::userIsADoorwayToTwoOtherPipelines() {
  QFETCH(QString, how);
  BlastBench bench;
  QVERIFY(runOthers(bench));
  // As the window does.
  connect(&bench.view, &View::followed, &bench.view, &View::goTo);
  auto* grid = bench.panel().result()->users()->grid();
  const auto user = toQt(std::string(bench.workspace->users().keyOf(
      bench.panel().result()->answer()->radius.mostChangedUsers.front().user)));
  if (how == QLatin1String("selected before")) {
    bench.view.selectUser(user);
    QTRY_COMPARE(bench.view.currentTrace() ? bench.view.selectedUser() : QString(), user);
    grid->setFocus();
  }
  if (how == QLatin1String("double click")) {
    const auto place = grid->visualRect(grid->model()->index(0, 0)).center();
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(grid->viewport(), Qt::LeftButton, {}, place);
  } else if (how == QLatin1String("context menu")) {
    QVERIFY(hands::askForMenu());
    hands::press(Qt::Key_Down);
    hands::press(Qt::Key_Return);
  } else {
    hands::press(Qt::Key_Return);
  }
  QVERIFY(showsOthers(bench));
  QCOMPARE(bench.view.selectedUser(), user);
  QCOMPARE(bench.view.findChild<QLabel*>(QStringLiteral("publishedTitle"))->text(),
           QStringLiteral("places4"));
  QCOMPARE(bench.view.findChild<QLabel*>(QStringLiteral("draftTitle"))->text(), QStringLiteral("places7"));
  QCOMPARE(bench.view.findChild<QLabel*>(QStringLiteral("baselineTitle"))->text(),
           QStringLiteral("places7, compared with places4"));
  QVERIFY(bench.view.banner()->isVisible());
  QCOMPARE(bench.view.banner()->text(),
           QStringLiteral("Two configurations side by side, for each user that you pick"));
}

void TestBlastRadiusPanel::otherPipelinesStayUntilTheyAreLeft() {
  BlastBench bench;
  QVERIFY(runOthers(bench));
  connect(&bench.view, &View::followed, &bench.view, &View::goTo);
  hands::press(Qt::Key_Return);
  QVERIFY(showsOthers(bench));
  // Another user is looked at under both as well.
  bench.view.selectUser(toQt(std::string(bench.workspace->users().keyOf(UserId(3)))));
  QTest::qWait(300);
  QVERIFY(showsOthers(bench));
  auto* back = bench.view.findChild<QToolButton*>(QStringLiteral("leaveListBanner"));
  QTest::mouseClick(back, Qt::LeftButton);
  QTRY_VERIFY(bench.cards().size() > 7);
  QVERIFY(!bench.view.banner()->isVisible());
  QVERIFY(!bench.view.lists()->isSideBySide());
  // An edit is looked at by itself.
  hands::press(Qt::Key_Tab);
  auto* grid = bench.panel().result()->users()->grid();
  grid->setFocus();
  grid->goTo(0, 0);
  hands::press(Qt::Key_Return);
  QVERIFY(showsOthers(bench));
  bench.setPlaces(QStringLiteral("9"));
  QTRY_COMPARE(bench.cards().size(), std::size_t(9));
  QVERIFY(bench.showsDraft());
  QVERIFY(!bench.view.banner()->isVisible());
}

void TestBlastRadiusPanel::appIsADoorway() {
  BlastBench bench;
  bench.setPlaces(QStringLiteral("10"));
  QVERIFY(bench.run());
  QSignalSpy followed(&bench.view, &View::followed);
  bench.panel().result()->tabs()->setCurrentIndex(1);
  auto* grid = bench.panel().result()->items()->grid();
  grid->setFocus();
  grid->goTo(0, 0);
  QTest::keyClick(grid, Qt::Key_Return);
  QCOMPARE(followed.size(), 1);
  QCOMPARE(followed[0][0].value<Address>().kind, QStringLiteral("item"));
}

/// The draft as a file of its own is what the program of the command line compares.
void TestBlastRadiusPanel::brokenDraftSaysWhere() {
  BlastBench bench;
  bench.view.draft()->edit(bench.view.draft()->pipeline(),
                           withTomlValue(bench.pipeline(), {"merge", 0}, "policy", "\"random\""), {});
  QSignalSpy ended(&bench.panel(), &BlastRadiusPanel::ended);
  bench.panel().startDraft();
  QVERIFY(ended.wait());
  QVERIFY(bench.panel().messageBar()->details().contains(QStringLiteral("pipeline.toml:")));
}

void TestBlastRadiusPanel::oneModelPredictsWhateverRanks() {
  BlastBench bench;
  bench.view.draft()->edit(bench.view.draft()->pipeline(),
                           withTomlValue(bench.pipeline(), {"rank", 0}, "formula", "\"0.5 * pctr\""), {});
  QVERIFY(bench.run());
  const auto& predicted = bench.panel().result()->answer()->radius.predicted;
  QCOMPARE(predicted.size(), std::size_t{1});
  QCOMPARE(predicted.front().difference.value, 0.0); // half the score is the same order
  const auto& row = bench.panel().result()->figures()->facts().table().rows.back();
  QCOMPARE(row.front().text, QStringLiteral("Clicks"));
  QVERIFY(row.front().toolTip.contains(QStringLiteral("“fm”")));
}

void TestBlastRadiusPanel::stateComesBack() {
  QJsonObject state;
  {
    BlastBench bench;
    bench.panel().choice()->userCount()->setValue(17);
    bench.panel().choice()->seedNumber()->setValue(3);
    bench.panel().choice()->choose(draftChoice(), pipelineChoice("default"));
    state = bench.view.saveState();
  }
  BlastBench bench;
  bench.view.restoreState(state);
  QCOMPARE(bench.panel().choice()->users(), 17U);
  QCOMPARE(bench.panel().choice()->seed(), 3U);
  QCOMPARE(bench.panel().choice()->before(), draftChoice());
  QCOMPARE(bench.panel().choice()->after(), pipelineChoice("default"));
}

void TestBlastRadiusPanel::keyboardRunsIt() {
  BlastBench bench;
  bench.setPlaces(QStringLiteral("10"));
  bench.panel().setFocus();
  QVERIFY(bench.panel().choice()->userCount()->hasFocus());
  QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("9"));
  for (int i = 0; i < 4 && !QApplication::focusWidget()->inherits("QToolButton"); ++i)
    bench.key(Qt::Key_Tab);
  QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("runBlastRadius"));
  QSignalSpy ended(&bench.panel(), &BlastRadiusPanel::ended);
  bench.key(Qt::Key_Space);
  QVERIFY(ended.wait());
  QCOMPARE(bench.panel().result()->answer()->wanted, bench.panel().choice()->users() > 30 ? 30U : 9U);
}

void TestBlastRadiusPanel::everyControlIsNamed() {
  BlastBench bench;
  bench.setPlaces(QStringLiteral("10"));
  QVERIFY(bench.run());
  for (const auto* widget : bench.panel().findChildren<QWidget*>())
    if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy())
      QVERIFY2(!widget->accessibleName().isEmpty() || widget->inherits("QHeaderView"),
               qPrintable(widget->objectName() + QLatin1Char(' ') +
                          QLatin1String(widget->metaObject()->className())));
}

QTEST_MAIN(TestBlastRadiusPanel)
#include "test_blast_radius_panel.moc"
