#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/document/document_editor.h"
#include "widgets/document/documents_view.h"
#include "widgets/help/help_pane.h"
#include "widgets/help/target_outline.h"
#include "widgets/preferences/preferences.h"
#include "widgets/rules/rules_view.h"
#include "widgets/shell/help_desk.h"
#include "widgets/simulator/list_baseline.h"
#include "window_hands.h"

#include <QMessageBox>
#include <QPointer>
#include <QToolButton>
#include <QWhatsThis>

#include <algorithm>
#include <condition_variable>

using namespace rankwright;

namespace {

/// What a window is in the midst of.
using State = void (*)(MainWindow& window);

void run(MainWindow& window, const char* command) {
  window.commands().find(QLatin1String(command))->trigger();
}

/// Shows a file and waits until it can be edited.
void edit(MainWindow& window, const QString& file) {
  window.navigator().goTo({QStringLiteral("file"), file});
  QTRY_VERIFY(!window.documents().place().isEmpty());
  QTRY_VERIFY(QApplication::focusWidget() && window.documents().isAncestorOf(QApplication::focusWidget()));
}

/// Shows the rules and waits until they are understood.
void showRules(MainWindow& window) {
  window.navigator().show(window.rules());
  QTRY_VERIFY(!window.rules().place().isEmpty());
  QTest::qWait(200);
}

void showApps(MainWindow& window) {
  window.navigator().show(window.apps());
  QTRY_VERIFY(window.apps().table()->source());
}

Result<bool> workUntilStopped(const JobControl& job) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any wake;
  wake.wait(lock, job.stop, [] { return false; });
  return true;
}

/// A job that a person waits for, so that the window stays until it is through.
JobId startLongJob(JobRunner& jobs, QObject& receiver) {
  return jobs.start(
      {QStringLiteral("long"), QStringLiteral("Working"), &receiver, QStringLiteral("Models")},
      workUntilStopped, [](bool) {}, [](const Error&) {});
}

} // namespace

Q_DECLARE_METATYPE(State)

class TestWindowReplaced : public QObject {
  Q_OBJECT

private slots:
  void init();
  void cleanup();
  void windowGoesWhateverItIsDoing_data();
  void windowGoesWhateverItIsDoing();
  void windowOutlivesTheButtonThatCancelsItsLastJob();
  void windowOutlivesAPartThatGoesWithItsLastJob();
  void windowOutlivesAQuestion();
  void windowOutlivesAMenu();

private:
  MainWindow& window() { return workbench_->window(); }
  void changeLanguage();

  test::ShellFixture fixture_;
  std::unique_ptr<Workbench> workbench_;
};

void TestWindowReplaced::init() {
  QFile::remove(fixture_.path(QStringLiteral("settings.ini")));
  workbench_ = std::make_unique<Workbench>(fixture_.memory(), QStringLiteral("en"));
  QVERIFY(fixture_.open(window()));
  QTRY_VERIFY(!window().view().listText().isEmpty());
}

void TestWindowReplaced::cleanup() {
  workbench_.reset();
}

void TestWindowReplaced::changeLanguage() {
  workbench_->preferences().setLanguage(QStringLiteral("zh_CN"));
}

void TestWindowReplaced::windowGoesWhateverItIsDoing_data() {
  QTest::addColumn<State>("state");
  const auto row = [](const char* name, State state) { QTest::newRow(name) << state; };
  row("finds in the palette", [](MainWindow& window) {
    window.palette().toggle();
    hands::type(QStringLiteral("a"));
  });
  row("shows what the palette found", [](MainWindow& window) {
    window.palette().toggle();
    hands::type(QStringLiteral("co"));
    QTest::qWait(300);
  });
  row("shows the preferences", [](MainWindow& window) { run(window, "preferences.show"); });
  row("imports", [](MainWindow& window) { run(window, "workspace.import"); });
  row("shows the shortcuts", [](MainWindow& window) { run(window, "help.shortcuts"); });
  row("shows the licences", [](MainWindow& window) { run(window, "help.about"); });
  row("gives the tour", [](MainWindow& window) { run(window, "help.tour"); });
  row("explains controls", [](MainWindow&) { QWhatsThis::enterWhatsThisMode(); });
  row("lays out the guide", [](MainWindow& window) { window.help().showGuide(QStringLiteral("tables")); });
  row("searches the guide", [](MainWindow& window) {
    run(window, "help.show");
    QTest::qWait(100);
    window.help().pane().search(QStringLiteral("rule"));
  });
  row("points out a control", [](MainWindow& window) {
    (new TargetOutline(&window))->flash({window.menuBar(), {}});
  });
  row("answers a request", [](MainWindow& window) {
    window.view().selectUser(toQt(window.view().workspace()->users().keyOf(UserId(3))));
  });
  row("asks why not", [](MainWindow& window) { window.view().askWhyNot(ItemId(7)); });
  row("compares lists", [](MainWindow& window) {
    window.view().baseline()->takeShown();
    QTest::qWait(50);
    window.view().selectUser(toQt(window.view().workspace()->users().keyOf(UserId(3))));
  });
  row("filters a table", [](MainWindow& window) {
    showApps(window);
    window.apps().table()->filterRow()->cell(0)->setFocus(Qt::OtherFocusReason);
    hands::type(QStringLiteral("a"));
  });
  row("finds in a table", [](MainWindow& window) {
    showApps(window);
    hands::press(Qt::Key_F, Qt::ControlModifier);
    hands::type(QStringLiteral("a"));
  });
  row("lists keys", [](MainWindow& window) { window.navigator().show(window.keys()); });
  row("reads a file", [](MainWindow& window) {
    window.navigator().goTo({QStringLiteral("file"), QStringLiteral("model.toml")});
  });
  row("finds in a file", [](MainWindow& window) {
    edit(window, QStringLiteral("workspace.toml"));
    run(window, "text.replace");
    hands::type(QStringLiteral("a"));
  });
  row("compares a file with the disk", [](MainWindow& window) {
    edit(window, QStringLiteral("workspace.toml"));
    hands::type(QStringLiteral("# "));
    run(window, "file.difference");
  });
  row("looks for a rule", [](MainWindow& window) {
    window.navigator().goTo(
        {QStringLiteral("rule"), toQt(window.view().workspace()->rules().names().back())});
  });
  row("completes a name", [](MainWindow& window) {
    showRules(window);
    run(window, "rules.complete");
  });
  row("renames a rule", [](MainWindow& window) {
    showRules(window);
    run(window, "rules.rename");
  });
  row("profiles rules", [](MainWindow& window) {
    showRules(window);
    run(window, "rules.profile");
  });
  row("computes what is typed", [](MainWindow& window) {
    showRules(window);
    window.rules().findChild<DocumentEditor*>()->setFocus(Qt::OtherFocusReason);
    hands::type(QStringLiteral("# "));
  });
  row("lists what runs", [](MainWindow& window) {
    run(window, "jobs.show");
    window.view().selectUser(toQt(window.view().workspace()->users().keyOf(UserId(3))));
    QApplication::activePopupWidget()->hide();
  });
  row("says what failed", [](MainWindow& window) {
    window.messageBar().showError(QStringLiteral("It failed."), {ErrorKind::Io, "no such file: a"},
                                  [&window] { window.openLastWorkspace(); });
    window.messageBar().findChild<QToolButton*>(QStringLiteral("retry"))->setFocus(Qt::OtherFocusReason);
  });
  row("reloads", [](MainWindow& window) { run(window, "workspace.reload"); });
  row("trains", [](MainWindow& window) { run(window, "workspace.train"); });
}

void TestWindowReplaced::windowGoesWhateverItIsDoing() {
  QFETCH(const State, state);
  QSignalSpy replaced(workbench_.get(), &Workbench::windowReplaced);
  state(window());
  if (QTest::currentTestFailed()) return;
  changeLanguage();
  QTRY_COMPARE_WITH_TIMEOUT(replaced.size(), 1, 30'000);
  QTRY_COMPARE(window().workspaceFolder(), fixture_.folder());
  QTRY_VERIFY(window().deck().current());
  // What the window that went had asked for is answered to nobody.
  QTRY_VERIFY(workbench_->jobs().running().empty());
}

void TestWindowReplaced::windowOutlivesTheButtonThatCancelsItsLastJob() {
  QSignalSpy replaced(workbench_.get(), &Workbench::windowReplaced);
  startLongJob(workbench_->jobs(), *this);
  changeLanguage();
  run(window(), "jobs.show");
  const QPointer<MainWindow> old = &window();
  auto* popup = QApplication::activePopupWidget();
  QVERIFY(popup);
  const auto buttons = popup->findChildren<QToolButton*>(QStringLiteral("cancelJob"));
  // Its name speaks the new language already.
  const auto cancel = std::ranges::find_if(buttons, [](const auto* button) {
    return button->accessibleName().contains(QStringLiteral("Working"));
  });
  QVERIFY(cancel != buttons.end());
  QTest::mouseClick(*cancel, Qt::LeftButton);
  QVERIFY(old);
  QCOMPARE(replaced.size(), 0);
  popup->hide();
  QTRY_COMPARE(replaced.size(), 1);
}

void TestWindowReplaced::windowOutlivesAPartThatGoesWithItsLastJob() {
  QSignalSpy replaced(workbench_.get(), &Workbench::windowReplaced);
  auto* part = new QWidget(&window());
  startLongJob(workbench_->jobs(), *part);
  changeLanguage();
  QTest::qWait(50);
  QCOMPARE(replaced.size(), 0);
  const QPointer<MainWindow> old = &window();
  delete part;
  QVERIFY(old);
  QTRY_COMPARE(replaced.size(), 1);
}

void TestWindowReplaced::windowOutlivesAQuestion() {
  edit(window(), QStringLiteral("workspace.toml"));
  hands::type(QStringLiteral("# "));
  QSignalSpy replaced(workbench_.get(), &Workbench::windowReplaced);
  const auto job = startLongJob(workbench_->jobs(), *this);
  changeLanguage();
  const QPointer<MainWindow> old = &window();
  bool asked = false;
  QTimer::singleShot(0, this, [&] {
    auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
    QVERIFY(question);
    workbench_->jobs().cancel(job);
    QTest::qWait(300);
    QVERIFY(old);
    asked = true;
    question->button(QMessageBox::Cancel)->click();
  });
  window().close();
  QVERIFY(asked);
  QVERIFY(old);
  QTRY_COMPARE(replaced.size(), 1);
}

void TestWindowReplaced::windowOutlivesAMenu() {
  QSignalSpy replaced(workbench_.get(), &Workbench::windowReplaced);
  hands::press(Qt::Key_V, Qt::AltModifier);
  const QPointer<QWidget> menu = QApplication::activePopupWidget();
  QVERIFY(menu);
  changeLanguage();
  QTest::qWait(300);
  QVERIFY(menu);
  QCOMPARE(replaced.size(), 0);
  menu->close();
  QTRY_COMPARE(replaced.size(), 1);
}

QTEST_MAIN(TestWindowReplaced)
#include "test_window_replaced.moc"
