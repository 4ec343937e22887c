#include "core/base/file.h"
#include "core/funnel/feedback_import.h"
#include "core/funnel/funnel_report.h"
#include "core/funnel/funnel_requests.h"
#include "funnel_reference.h"

#include <algorithm>
#include <stop_token>

using namespace rankwright;

namespace {

/// A list of three items; a fourth was ranked below it.
LoggedRequest listOf(const std::string& name) {
  LoggedRequest request;
  request.name = name;
  request.user = "ann";
  request.time = 1700000000;
  request.scene = "feeds";
  request.pipeline = "default";
  request.configuration = "00ff";
  request.pool = 50;
  request.places = 3;
  request.channels = {"popular"};
  request.reasons = {"ranked below the list"};
  for (std::uint32_t i = 0; i < 3; ++i)
    request.candidates.push_back({.item = "i" + std::to_string(i), .stage = 5, .slot = i});
  request.candidates.push_back({.item = "i3", .stage = 3, .reason = 0});
  return request;
}

void writeServed(const std::filesystem::path& path, const std::vector<LoggedRequest>& requests,
                 StageLogSource source = StageLogSource::Pipeline) {
  auto writer = valueOf(StageLogWriter::create(path, {source, "test", kFeatures}, false));
  for (const auto& request : requests)
    static_cast<void>(valueOf(writer.append(
        request, [&](std::size_t i) { return RandomRequests::cellsOf(request.candidates[i].item); })));
  expect(writer.finish());
}

FeedbackImportReport add(const QTemporaryDir& folder, const std::filesystem::path& log,
                         const std::string& text) {
  const auto events = fileIn(folder, "events.csv");
  expect(writeFileAtomically(events, text));
  return valueOf(importFeedback(events, log));
}

/// "candidates, taken ones" that reach the stage.
QString reaching(const std::filesystem::path& log, const std::string& stage) {
  const auto report = valueOf(funnelReport(log, {}));
  const auto found = std::ranges::find(report.stages, stage, &StageFigures::name);
  if (found == report.stages.end()) return {};
  return QStringLiteral("%1, %2").arg(found->candidates).arg(found->taken);
}

} // namespace

class TestFeedbackImport : public QObject {
  Q_OBJECT

private slots:
  void eventsBringCandidatesFurther() {
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.stagelog");
    writeServed(log, {listOf("t1"), listOf("t2")});
    const auto report = add(folder, log,
                            "request,item,action\n"
                            "t1,i0,shown\nt1,i1,shown\nt1,i1,clicked\nt1,i1,installed\nt2,i2,click\n"
                            "t3,i0,shown\n");
    QCOMPARE(report.changed, 5U);
    QCOMPARE(report.unlogged, 1U);
    QCOMPARE(report.rows.badRowCount, 0U);
    QCOMPARE(reaching(log, "listed"), QStringLiteral("6, 1"));
    QCOMPARE(reaching(log, "shown"), QStringLiteral("3, 1"));
    QCOMPARE(reaching(log, "clicked"), QStringLiteral("2, 1"));
    QCOMPARE(reaching(log, "installed"), QStringLiteral("1, 1"));
  }

  void theSameFileTwiceChangesNothing() {
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.stagelog");
    writeServed(log, {listOf("t1")});
    const std::string events =
        "trace_id\titem_id\tevent\nt1\ti0\tinstall\nt1\ti0\timpression\nt1\ti3\ttaken\n"
        "t1\ti77\ttaken\n";
    QCOMPARE(add(folder, log, events).changed, 3U);
    const auto again = add(folder, log, events);
    QCOMPARE(again.changed, 0U);
    QCOMPARE(again.known, 4U);
    QCOMPARE(valueOf(funnelReport(log, {})).taken, 3U);
  }

  void whatUsersTookElsewhereIsLostWhereItWas() {
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.stagelog");
    writeServed(log, {listOf("t1"), listOf("t2")});
    QCOMPARE(add(folder, log, "request,item,action\nt1,i3,taken\nt2,i77,taken\n").changed, 2U);
    const auto page = valueOf(requestsBehind(log, {.choice = {.taken = true}}));
    QCOMPARE(page.rows.size(), 2U);
    QCOMPARE(page.rows[0].item, std::string("i3"));
    QCOMPARE(page.rows[0].stage, 3U);
    QCOMPARE(page.rows[0].reason, std::string("ranked below the list"));
    QCOMPARE(page.rows[1].item, std::string("i77"));
    QCOMPARE(page.rows[1].stage, 0U);
    QCOMPARE(reaching(log, "listed"), QStringLiteral("6, 0"));
  }

  void anEventCountsForTheLastRequestOfItsName() {
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.stagelog");
    auto late = listOf("t1");
    late.user = "bob";
    writeServed(log, {listOf("t1"), late});
    QCOMPARE(add(folder, log, "request,item,action\nt1,i0,installed\n").changed, 1U);
    const auto page = valueOf(requestsBehind(log, {.choice = {.taken = true}}));
    QCOMPARE(page.rows.size(), 1U);
    QCOMPARE(page.rows.front().user, std::string("bob"));
  }

  void badRowsAreCountedWithTheirLines() {
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.stagelog");
    writeServed(log, {listOf("t1")});
    const auto report =
        add(folder, log,
            "request,item,action\n"
            "t1,i0,liked\nt1,,shown\n,i0,shown\nt1,i3,shown\nt1,unheard-of,clicked\nt1,i0\nt1,i0,shown\n");
    QCOMPARE(report.changed, 1U);
    QCOMPARE(report.rows.badRowCount, 6U);
    std::vector<std::uint64_t> lines;
    for (const auto& bad : report.rows.firstBadRows)
      lines.push_back(bad.line);
    QCOMPARE(lines, (std::vector<std::uint64_t>{2, 3, 4, 5, 6, 7}));
    QVERIFY(
        QString::fromStdString(report.rows.firstBadRows.front().reason).endsWith(QStringLiteral("liked")));
  }

  void faultsChangeNothing_data() {
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<int>("source");
    QTest::addColumn<int>("kind");
    const auto own = static_cast<int>(StageLogSource::Pipeline);
    QTest::newRow("no column of actions")
        << QByteArray("request,item,time\nt1,i0,1\n") << own << static_cast<int>(ErrorKind::NotFound);
    QTest::newRow("no column of items")
        << QByteArray("request,app,action\nt1,i0,shown\n") << own << static_cast<int>(ErrorKind::NotFound);
    QTest::newRow("a simulation") << QByteArray("request,item,action\nt1,i0,shown\n")
                                  << static_cast<int>(StageLogSource::Simulation)
                                  << static_cast<int>(ErrorKind::InvalidArgument);
    QTest::newRow("empty") << QByteArray() << own << static_cast<int>(ErrorKind::Corrupt);
  }

  void faultsChangeNothing() {
    QFETCH(QByteArray, events);
    QFETCH(int, source);
    QFETCH(int, kind);
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.stagelog");
    writeServed(log, {listOf("t1")}, static_cast<StageLogSource>(source));
    const auto before = valueOf(readTextFile(log));
    const auto csv = fileIn(folder, "events.csv");
    expect(writeFileAtomically(csv, events.toStdString()));
    const auto added = importFeedback(csv, log);
    QVERIFY(!added);
    QCOMPARE(static_cast<int>(added.error().kind), kind);
    QVERIFY(valueOf(readTextFile(log)) == before);
  }

  void aCancelledImportCanBeRepeated() {
    QTemporaryDir folder;
    const auto log = fileIn(folder, "a.stagelog");
    writeServed(log, {listOf("t1")});
    std::string events = "request,item,action\nt1,i0,shown\n";
    for (int i = 0; i < 10'000; ++i)
      events += "other,i0,shown\n";
    const auto csv = fileIn(folder, "events.csv");
    expect(writeFileAtomically(csv, events + "t1,i1,shown\n"));
    std::stop_source stop;
    int reports = 0;
    const JobControl job{stop.get_token(), [&](const Progress&) {
                           if (++reports == 2) stop.request_stop();
                         }};
    const auto stopped = importFeedback(csv, log, job);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QCOMPARE(reaching(log, "shown"), QStringLiteral("1, 0"));
    QCOMPARE(valueOf(importFeedback(csv, log)).changed, 1U);
    QCOMPARE(reaching(log, "shown"), QStringLiteral("2, 0"));
  }
};

QTEST_GUILESS_MAIN(TestFeedbackImport)
#include "test_feedback_import.moc"
