#include "core/document/toml_edit.h"
#include "core/funnel/funnel_requests.h"
#include "core/workspace/funnel_simulation.h"
#include "tests/gui/hands/hands.h"
#include "what_if_bench.h"
#include "widgets/common/logged_request_address.h"
#include "widgets/common/message_bar.h"
#include "widgets/simulator/context_form.h"
#include "widgets/simulator/list_banner.h"
#include "widgets/simulator/why_not_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QToolButton>

using namespace rankwright;
using test::WhatIfBench;

namespace {

/// The bench with the question's panel, and a log of simulated requests.
struct LoggedBench : WhatIfBench {
  LoggedBench() {
    host.addWidget(view.whyNot());
    view.whyNot()->show();
    log = folder() / "requests.stagelog";
    test::must(simulateFunnel(*workspace, {.users = 12, .count = 6}, log));
    rows = test::must(requestsBehind(log, {.choice = {.taken = true}})).rows;
  }
  ~LoggedBench() { view.whyNot()->setParent(&view); }

  Address addressOf(const RequestRow& row) const { return loggedRequestAddress({log, row.id, row.item}); }
  /// Follows the address and waits for the answer about its app.
  bool ask(const RequestRow& row) {
    QSignalSpy answered(&view, &GuessYouLike::whyNotShown);
    view.goTo(addressOf(row));
    return QTest::qWaitFor(
        [&] { return !answered.empty() && view.currentTrace()->request.clock.now == row.time; }, 10'000);
  }
  const QLabel& label(const char* name) const { return *host.findChild<QLabel*>(QLatin1String(name)); }

  std::filesystem::path log;
  std::vector<RequestRow> rows;
};

} // namespace

/// Why not, asked of a request in a stage log.
class TestLoggedRequest : public QObject {
  Q_OBJECT

private slots:
  void answerIsTheLoggedOne();
  void everythingIsAskedAsItWas();
  void buttonGoesBackToThePresent();
  void anotherContextIsAskedNow();
  void changedConfigurationIsToldBesideTheAnswer();
  void draftIsTriedOnTheLoggedRequest();
  void absentLogIsTold();
  void placeComesBack();
};

void TestLoggedRequest::answerIsTheLoggedOne() {
  LoggedBench bench;
  for (const auto& row : bench.rows) {
    QVERIFY(bench.ask(row));
    QCOMPARE(bench.label("explanation").text(), toQt(row.explanation));
    QVERIFY2(!bench.label("reservations").isVisible(), qPrintable(bench.label("reservations").text()));
  }
}

void TestLoggedRequest::everythingIsAskedAsItWas() {
  LoggedBench bench;
  const auto& row = bench.rows.front();
  QVERIFY(bench.ask(row));
  const auto& request = bench.view.currentTrace()->request;
  QCOMPARE(toQt(keyOfUser(bench.workspace->users(), request.user)), toQt(row.user));
  QCOMPARE(request.count, 6U);
  QVERIFY(!request.features.empty());
  QCOMPARE(bench.view.context()->texts().size(), request.context.size());
  QVERIFY(bench.view.banner()->isVisible());
  QVERIFY(bench.view.banner()->text().contains(QStringLiteral("requests.stagelog")));
  QCOMPARE(bench.view.place(), bench.addressOf(row));
}

void TestLoggedRequest::buttonGoesBackToThePresent() {
  LoggedBench bench;
  const auto before = bench.view.context()->texts();
  QVERIFY(bench.ask(bench.rows.front()));
  auto* back = bench.host.findChild<QToolButton*>(QStringLiteral("leaveListBanner"));
  back->setFocus();
  hands::press(Qt::Key_Space);
  QTRY_VERIFY(bench.view.currentTrace()->request.features.empty());
  QVERIFY(!bench.view.banner()->isVisible());
  QCOMPARE(bench.view.context()->texts(), before);
  QCOMPARE(bench.view.place(), (Address{QStringLiteral("user"), toQt(bench.rows.front().user)}));
  QVERIFY(bench.view.currentTrace()->request.clock.now != bench.rows.front().time);
}

void TestLoggedRequest::anotherContextIsAskedNow() {
  LoggedBench bench;
  QVERIFY(bench.ask(bench.rows.front()));
  auto* country = bench.view.context()->findChild<QComboBox*>(QStringLiteral("context.country"));
  country->setCurrentText(QStringLiteral("Peru"));
  QTRY_VERIFY(bench.view.currentTrace()->request.features.empty());
  QVERIFY(!bench.view.banner()->isVisible());
  const auto texts = bench.view.context()->texts();
  QVERIFY(std::ranges::find(texts, std::pair<std::string, std::string>("country", "Peru")) != texts.end());
}

void TestLoggedRequest::changedConfigurationIsToldBesideTheAnswer() {
  LoggedBench bench;
  const auto pipeline = bench.folder() / bench.workspace->config().pipeline.filename();
  const auto edited = test::must(withTomlValue(bench.pipeline(), {"list", 0}, "count", "11"));
  QVERIFY(writeFileAtomically(pipeline, edited));
  bench.workspace = test::must(Workspace::open(bench.folder(), {}));
  bench.view.setWorkspace(bench.workspace);
  QVERIFY(bench.ask(bench.rows.front()));
  QVERIFY(bench.label("reservations").isVisible());
  QVERIFY2(bench.label("reservations").text().contains(toQt(bench.rows.front().configuration)),
           qPrintable(bench.label("reservations").text()));
}

void TestLoggedRequest::draftIsTriedOnTheLoggedRequest() {
  LoggedBench bench;
  QVERIFY(bench.ask(bench.rows.front()));
  bench.view.draft()->edit(bench.view.draft()->pipeline(),
                           withTomlValue(bench.pipeline(), {"merge", 0}, "count", "20"), {});
  QTRY_VERIFY(bench.showsDraft());
  QCOMPARE(bench.view.currentTrace()->request.clock.now, bench.rows.front().time);
  QTRY_VERIFY(bench.label("reservations").isVisible());
}

void TestLoggedRequest::absentLogIsTold() {
  LoggedBench bench;
  QSignalSpy failed(&bench.view, &GuessYouLike::failed);
  bench.view.goTo(loggedRequestAddress({bench.folder() / "gone.stagelog", 1, {}}));
  QVERIFY(failed.wait());
  QVERIFY(failed[0][0].toString().contains(QStringLiteral("gone.stagelog")));
  QVERIFY(!bench.view.banner()->isVisible());
}

void TestLoggedRequest::placeComesBack() {
  LoggedBench bench;
  QVERIFY(bench.ask(bench.rows.back()));
  const auto state = bench.view.saveState();
  bench.view.setWorkspace(bench.workspace);
  QVERIFY(!bench.view.banner()->isVisible());
  bench.view.restoreState(state);
  QTRY_COMPARE(bench.view.place(), bench.addressOf(bench.rows.back()));
  const auto address = bench.addressOf(bench.rows.back());
  const auto pasted = Address::parse(address.text());
  QVERIFY(pasted && *pasted == address);
}

QTEST_MAIN(TestLoggedRequest)
#include "test_logged_request.moc"
