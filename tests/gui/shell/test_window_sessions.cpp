#include "core/base/file.h"
#include "core/workspace/write_lock.h"
#include "shell_fixture.h"
#include "widgets/command/command_registry.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/text.h"
#include "widgets/data/table_view.h"
#include "widgets/preferences/preferences.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/notice_bar.h"
#include "widgets/shell/session_store.h"
#include "widgets/shell/single_instance.h"
#include "widgets/shell/view_deck.h"
#include "widgets/simulator/guess_you_like.h"
#include "widgets/simulator/list_display.h"
#include "widgets/table/data_table.h"

#include <QDockWidget>
#include <QJsonDocument>
#include <QMenuBar>
#include <QtConcurrentRun>

#include <sys/wait.h>
#include <unistd.h>

using namespace rankwright;

class TestWindowSessions : public QObject {
  Q_OBJECT

private slots:
  void init();
  void remembersTheWorkspace();
  void sessionIsRestoredAtTheNextStart();
  void unknownKeysOfASessionSurvive();
  void damagedSessionIsSaidAndTheWorkspaceOpens();
  void reloadKeepsWhatIsShown();
  void languageRebuildsTheWindowWhereItWas();
  void anotherProcessWritingMakesItReadOnly();
  void secondStartRaisesTheWindow();

private:
  std::unique_ptr<Workbench> openWorkbench() const;
  test::ShellFixture fixture_;
};

void TestWindowSessions::init() {
  QFile::remove(fixture_.path(QStringLiteral("settings.ini")));
  QDir(fixture_.path(QStringLiteral("state"))).removeRecursively();
}

std::unique_ptr<Workbench> TestWindowSessions::openWorkbench() const {
  auto workbench = std::make_unique<Workbench>(fixture_.memory(), QStringLiteral("en"));
  return fixture_.open(workbench->window()) ? std::move(workbench) : nullptr;
}

void TestWindowSessions::remembersTheWorkspace() {
  QVERIFY(openWorkbench());
  Workbench second(fixture_.memory(), QStringLiteral("en"));
  QSignalSpy opened(&second.window(), &MainWindow::workspaceOpened);
  second.start({}, {});
  QTRY_COMPARE(opened.size(), 1);
}

void TestWindowSessions::sessionIsRestoredAtTheNextStart() {
  QString user;
  {
    const auto workbench = openWorkbench();
    QVERIFY(workbench);
    auto& window = workbench->window();
    user = toQt(window.view().workspace()->users().keyOf(UserId(9)));
    window.navigator().goTo({QStringLiteral("user"), user});
    window.commands().find(QStringLiteral("list.table"))->trigger();
    window.traceDock().close();
    window.navigator().show(window.apps());
    auto* table = window.apps().table();
    QTRY_VERIFY(table->source());
    table->restoreState(
        QJsonDocument::fromJson(R"({"filters": [{"column": "category", "text": "games"}]})").object());
    window.close();
  }
  const auto workbench = openWorkbench();
  QVERIFY(workbench);
  auto& window = workbench->window();
  QCOMPARE(window.deck().current(), &window.apps());
  window.navigator().show(window.view());
  QCOMPARE(window.view().selectedUser(), user);
  QVERIFY(window.view().list()->mode() == ListDisplay::Mode::Table);
  QVERIFY(!window.traceDock().isVisible());
}

void TestWindowSessions::unknownKeysOfASessionSurvive() {
  const SessionStore store(QDir(fixture_.path(QStringLiteral("state/sessions"))));
  QVERIFY(store.save(fixture_.folder(), {{QStringLiteral("funnel"), 7}}));
  {
    const auto workbench = openWorkbench();
    QVERIFY(workbench);
    workbench->window().close();
  }
  const auto session = store.load(fixture_.folder());
  QVERIFY(session);
  QCOMPARE(session->value(QStringLiteral("funnel")).toInt(), 7);
  QVERIFY(session->contains(QStringLiteral("views")));
}

void TestWindowSessions::damagedSessionIsSaidAndTheWorkspaceOpens() {
  const SessionStore store(QDir(fixture_.path(QStringLiteral("state/sessions"))));
  QVERIFY(store.save(fixture_.folder(), {}));
  QVERIFY(writeFileAtomically(store.fileOf(fixture_.folder()).toStdString(), std::string_view("{broken")));
  const auto workbench = openWorkbench();
  QVERIFY(workbench);
  QVERIFY(workbench->window().messageBar().isVisible());
  QVERIFY(workbench->window().deck().current());
}

void TestWindowSessions::reloadKeepsWhatIsShown() {
  const auto workbench = openWorkbench();
  QVERIFY(workbench);
  auto& window = workbench->window();
  const auto user = toQt(window.view().workspace()->users().keyOf(UserId(9)));
  window.navigator().goTo({QStringLiteral("user"), user});
  QSignalSpy opened(&window, &MainWindow::workspaceOpened);
  window.commands().find(QStringLiteral("workspace.reload"))->trigger();
  QTRY_COMPARE(opened.size(), 1);
  QCOMPARE(window.view().selectedUser(), user);
}

void TestWindowSessions::languageRebuildsTheWindowWhereItWas() {
  const auto workbench = openWorkbench();
  QVERIFY(workbench);
  const auto titles = [&] {
    QStringList all;
    for (const auto* menu : workbench->window().menuBar()->actions())
      all << menu->text();
    return all;
  };
  const auto english = titles();
  workbench->window().navigator().show(workbench->window().apps());
  QSignalSpy replaced(workbench.get(), &Workbench::windowReplaced);
  workbench->preferences().setLanguage(QStringLiteral("zh_CN"));
  QTRY_COMPARE(replaced.size(), 1);
  QVERIFY(titles() != english);
  QTRY_COMPARE(workbench->window().deck().current(), &workbench->window().apps());
  workbench->preferences().setLanguage(QStringLiteral("en"));
  QTRY_COMPARE(replaced.size(), 2);
  QCOMPARE(titles(), english);
}

void TestWindowSessions::anotherProcessWritingMakesItReadOnly() {
  const auto workbench = openWorkbench();
  QVERIFY(workbench);
  auto& window = workbench->window();
  const auto* train = window.commands().find(QStringLiteral("workspace.train"));
  QTRY_VERIFY(train->isEnabled());
  const auto data = window.view().workspace()->config().data;
  const auto writer = fork();
  if (writer == 0) {
    const auto lock = WriteLock::acquire(data, "training the model");
    pause();
    _exit(lock ? 0 : 1);
  }
  const auto* notice = window.findChild<NoticeBar*>();
  QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 10'000);
  QVERIFY2(notice->text().contains(QStringLiteral("training the model")), qPrintable(notice->text()));
  QVERIFY(!train->isEnabled());
  kill(writer, SIGKILL);
  waitpid(writer, nullptr, 0);
  QTRY_VERIFY_WITH_TIMEOUT(!notice->isVisible(), 10'000);
  QVERIFY(train->isEnabled());
}

void TestWindowSessions::secondStartRaisesTheWindow() {
  const auto workbench = openWorkbench();
  QVERIFY(workbench);
  const auto user = toQt(workbench->window().view().workspace()->users().keyOf(UserId(9)));
  auto answer = QtConcurrent::run([&] { return SingleInstance::raiseOther(fixture_.folder(), user); });
  QTRY_VERIFY(answer.isFinished());
  QVERIFY(answer.result());
  QCOMPARE(workbench->window().view().selectedUser(), user);
}

QTEST_MAIN(TestWindowSessions)
#include "test_window_sessions.moc"
