#include "tests/unit/workspace/cli_run.h"
#include "widgets/common/message_bar.h"
#include "widgets/document/documents_view.h"
#include "widgets/simulator/baseline_bar.h"
#include "widgets/simulator/card_view.h"
#include "widgets/simulator/list_baseline.h"
#include "widgets/simulator/why_not_panel.h"
#include "window_hands.h"

#include <QDockWidget>
#include <QFileDialog>
#include <QJsonArray>
#include <QLabel>
#include <QToolButton>

using namespace rankwright;

/// A list is kept, something is changed, and the view tells what became of each app.
class TestExperienceBaseline : public QObject {
  Q_OBJECT

private slots:
  void init();
  void cleanup() { workbench_.reset(); }
  void editedFileIsComparedWithTheListBefore();
  void anotherUserIsSaid();
  void whatLeftIsADoorway();
  void columnsAreThereWithABaseline();
  void fileComesBack();
  void commandLineReadsTheWindowsFile();
  void fileThatIsNoListIsSaid();
  void sessionKeepsTheBaseline();
  void closingButtonForgetsIt();

private:
  MainWindow& window() const { return workbench_->window(); }
  GuessYouLike& view() const { return window().view(); }
  const std::vector<Card>& cards() const { return view().list()->cards(); }
  QString textOf(const char* label) const { return view().findChild<QLabel*>(QLatin1String(label))->text(); }
  QString otherUser() const { return toQt(view().workspace()->users().keyOf(UserId(7))); }
  bool start();
  bool setBaseline();
  bool showOtherUser();
  bool endPipelineWith(int deleted, const QString& typed) const;
  bool answerFileDialog(const char* name, const QString& path) const;

  test::ShellFixture fixture_;
  std::unique_ptr<Workbench> workbench_;
};

void TestExperienceBaseline::init() {
  QFile::remove(fixture_.path(QStringLiteral("settings.ini")));
  QDir(fixture_.path(QStringLiteral("state"))).removeRecursively();
  QVERIFY(start());
}

bool TestExperienceBaseline::start() {
  if (workbench_) hands::press(Qt::Key_Q, Qt::ControlModifier);
  workbench_.reset();
  workbench_ = std::make_unique<Workbench>(fixture_.memory(), QStringLiteral("en"));
  return fixture_.open(window()) && QTest::qWaitFor([this] { return cards().size() >= 20; });
}

bool TestExperienceBaseline::setBaseline() {
  hands::press(Qt::Key_B, Qt::ControlModifier);
  return QTest::qWaitFor([this] { return view().baselineBar()->isVisible() && cards().front().change; });
}

bool TestExperienceBaseline::showOtherUser() {
  view().selectUser(otherUser());
  return QTest::qWaitFor([this] {
    return textOf("headline").endsWith(otherUser()) &&
           view().findChild<QLabel*>(QStringLiteral("baselineDifference"))->isVisible();
  });
}

/// Replaces the last letters of pipeline.toml in its editor and saves it. False when it does not open.
bool TestExperienceBaseline::endPipelineWith(int deleted, const QString& typed) const {
  window().navigator().goTo({QStringLiteral("file"), QStringLiteral("pipeline.toml")});
  const auto isShown = [this] { return window().documents().place().key == QStringLiteral("pipeline.toml"); };
  if (!QTest::qWaitFor(isShown)) return false;
  for (auto* source : window().documents().findChildren<QWidget*>(QStringLiteral("source")))
    if (source->isVisible()) source->setFocus();
  hands::press(Qt::Key_End, Qt::ControlModifier);
  for (int i = 0; i < deleted; ++i)
    hands::press(Qt::Key_Backspace);
  hands::type(typed);
  hands::press(Qt::Key_S, Qt::ControlModifier);
  return true;
}

/// Types the path into the open dialog. False when it does not open.
bool TestExperienceBaseline::answerFileDialog(const char* name, const QString& path) const {
  const auto find = [&] { return view().findChild<QFileDialog*>(QLatin1String(name)); };
  if (!QTest::qWaitFor([&] { return find() && find()->isVisible(); })) return false;
  auto* line = find()->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
  line->setText(path);
  QTest::keyClick(line, Qt::Key_Return);
  if (!QTest::qWaitFor([&] { return !find(); })) return false;
  window().activateWindow();
  return QTest::qWaitForWindowActive(&window());
}

void TestExperienceBaseline::editedFileIsComparedWithTheListBefore() {
  QVERIFY(setBaseline());
  for (const auto& card : cards())
    QVERIFY(card.change && card.change->move == Move::Same);
  QVERIFY(textOf("baselineTitle").contains(view().selectedUser()));
  // The file ends with the number of places: 20 becomes 25.
  QVERIFY(endPipelineWith(2, QStringLiteral("5")));
  QTRY_COMPARE_WITH_TIMEOUT(cards().size(), 25U, 20'000);
  QTRY_VERIFY(cards().back().change);
  for (const auto& card : cards())
    QVERIFY(card.change->move == (card.slot <= 20 ? Move::Same : Move::Entered));
  QVERIFY(view()
              .cards()
              ->model()
              ->index(24, 0)
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains(QStringLiteral("not in the baseline")));
  hands::press(Qt::Key_Escape);
  QVERIFY(view().baseline()->baseline() != nullptr);
  // As it was, for the tests that follow.
  QVERIFY(endPipelineWith(1, QStringLiteral("0")));
  QTRY_COMPARE_WITH_TIMEOUT(cards().size(), 20U, 20'000);
}

void TestExperienceBaseline::anotherUserIsSaid() {
  const auto user = view().selectedUser();
  QVERIFY(setBaseline());
  QVERIFY(showOtherUser());
  QCOMPARE(textOf("baselineDifference"),
           QStringLiteral("Another user: the baseline is of user %1, this list of user %2.")
               .arg(user, otherUser()));
  QTRY_VERIFY(cards().front().change);
}

void TestExperienceBaseline::whatLeftIsADoorway() {
  QVERIFY(setBaseline());
  QVERIFY(showOtherUser());
  auto* left = view().findChild<QWidget*>(QStringLiteral("leftApps"));
  QTRY_VERIFY(left->isVisible());
  auto* button = left->findChild<QToolButton*>();
  QVERIFY(button && button->toolTip().contains(QStringLiteral("in the baseline")));
  QTRY_VERIFY(button->isVisible());
  button->setFocus();
  QVERIFY(button->hasFocus());
  QSignalSpy answered(&view(), &GuessYouLike::whyNotShown);
  hands::press(Qt::Key_Space);
  QTRY_VERIFY(view().whyNot()->question());
  QTRY_VERIFY(!answered.empty());
  QVERIFY(
      button->text().startsWith(toQt(view().workspace()->itemText(*view().whyNot()->question(), "name"))));
}

void TestExperienceBaseline::columnsAreThereWithABaseline() {
  auto* table = view().list()->table();
  const auto has = [&](const char* key) { return findColumn(*table->source(), key).has_value(); };
  QVERIFY(!has("rankChange"));
  QVERIFY(setBaseline());
  QVERIFY(has("rankChange") && has("baselinePlace") && has("scoreChange"));
  auto* layout = table->columnLayout();
  layout->setHidden(int(*findColumn(*table->source(), "move")), true);
  view().baseline()->clear();
  QTRY_VERIFY(!has("rankChange"));
  QVERIFY(start());
  QVERIFY(setBaseline());
  table = view().list()->table();
  QVERIFY(table->columnLayout()->column(int(*findColumn(*table->source(), "move"))).hidden);
  QVERIFY(!table->columnLayout()->column(int(*findColumn(*table->source(), "rankChange"))).hidden);
}

void TestExperienceBaseline::fileComesBack() {
  QVERIFY(setBaseline());
  const auto before = view().baseline()->state()[0].toString();
  const auto path = fixture_.path(QStringLiteral("before.json"));
  QVERIFY(hands::takeFromPalette(window(), QStringLiteral("Save baseline")));
  QVERIFY(answerFileDialog("saveBaselineDialog", path));
  QTRY_VERIFY(QFile::exists(path));
  view().baseline()->clear();
  QTRY_VERIFY(!view().baselineBar()->isVisible());
  QVERIFY(hands::takeFromPalette(window(), QStringLiteral("Compare with file")));
  QVERIFY(answerFileDialog("compareFileDialog", path));
  QTRY_VERIFY(cards().front().change);
  QCOMPARE(view().baseline()->state()[0].toString(), before);
  QVERIFY(textOf("baselineTitle").contains(QStringLiteral("before.json")));
}

void TestExperienceBaseline::commandLineReadsTheWindowsFile() {
  QVERIFY(setBaseline());
  const auto path = fixture_.path(QStringLiteral("window.csv"));
  QSignalSpy saved(view().baseline(), &ListBaseline::saved);
  view().baseline()->saveTo(path);
  QVERIFY(saved.wait());
  const CliRun run({QStringLiteral("recommend"), QStringLiteral("-w"), fixture_.folder(),
                    QStringLiteral("-u"), view().selectedUser(), QStringLiteral("--baseline"), path,
                    QStringLiteral("--json")});
  QVERIFY2(run.status == 0, qPrintable(run.err));
  QCOMPARE(run.json()[QStringLiteral("comparison")][QStringLiteral("kept")].toInt(), int(cards().size()));
  QCOMPARE(run.json()[QStringLiteral("comparison")][QStringLiteral("rank_biased_overlap")].toDouble(), 1.0);
}

void TestExperienceBaseline::fileThatIsNoListIsSaid() {
  const auto path = fixture_.path(QStringLiteral("bad.csv"));
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("place,item\n1,a\nsecond,b\n");
  file.close();
  QVERIFY(setBaseline());
  QSignalSpy failed(&view(), &GuessYouLike::failed);
  view().baseline()->readFrom(path);
  QVERIFY(failed.wait());
  QVERIFY(failed[0][0].toString().contains(
      QStringLiteral("bad.csv:3:1: a place is a whole number from 1, not: second")));
  QVERIFY(view().baselineBar()->isVisible());
}

void TestExperienceBaseline::sessionKeepsTheBaseline() {
  QVERIFY(setBaseline());
  const auto before = view().baseline()->state()[0].toString();
  QVERIFY(start());
  QTRY_VERIFY(view().baselineBar()->isVisible() && cards().front().change);
  QCOMPARE(view().baseline()->state()[0].toString(), before);
  view().baseline()->clear();
  QVERIFY(start());
  QTest::qWait(200);
  QVERIFY(!view().baseline()->baseline());
}

void TestExperienceBaseline::closingButtonForgetsIt() {
  QVERIFY(setBaseline());
  auto* button = view().findChild<QToolButton*>(QStringLiteral("clearBaseline"));
  QVERIFY(hands::tabTo(*button));
  hands::press(Qt::Key_Space);
  QTRY_VERIFY(!view().baselineBar()->isVisible());
  QTRY_VERIFY(!cards().front().change);
}

QTEST_MAIN(TestExperienceBaseline)
#include "test_experience_baseline.moc"
